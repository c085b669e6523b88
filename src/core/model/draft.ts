/** A record by field. */
export type DraftRecord = Readonly<Record<string, string>>;
