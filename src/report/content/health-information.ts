/** What is said of everything that shows cells of health information. */
export const PHI_NOTICE = 'This contains health information.';
