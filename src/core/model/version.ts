/** The version of portal-check. A test compares it with package.json. */
export const VERSION = '0.1.0';
