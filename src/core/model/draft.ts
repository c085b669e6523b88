/** The cells of a record by field name. */
export type DraftRecord = Readonly<Record<string, string>>;
