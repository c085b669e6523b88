/** Source files without a test of their own, each with the reason, or the test that covers it. */
export const UNTESTED: Readonly<Record<string, string>> = {};
