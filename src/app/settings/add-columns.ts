/**
 * The text of a settings file with what the user said about columns added; all else in it stays.
 * @param content the parsed content of the file; undefined if there is none yet
 */
export function addColumns(content: unknown, columns: Readonly<Record<string, string>>): string {
  const settings = (content ?? {}) as { columns?: Record<string, string> };
  return `${JSON.stringify({ ...settings, columns: { ...settings.columns, ...columns } }, null, 2)}\n`;
}
