/** The commands that compute for long on large or hostile files: functions of plain data, and of streams. */
export const COMMANDS = {
  check: async () => (await import('../check/check.ts')).performCheck,
  due: async () => (await import('../commands/due.ts')).performDue,
  calendar: async () => (await import('../commands/calendar.ts')).performCalendar,
  show: async () => (await import('../commands/show.ts')).performShow,
  import: async () => (await import('../commands/import.ts')).performImport,
  layoutLearn: async () => (await import('../commands/layout.ts')).performLayoutLearn,
};

export type CommandName = keyof typeof COMMANDS;

type Command<N extends CommandName> = Awaited<ReturnType<(typeof COMMANDS)[N]>>;

/** The arguments of a command, without the streams, which come first. */
export type CommandArgs<N extends CommandName> =
  Parameters<Command<N>> extends [unknown, ...infer Rest] ? Rest : never;
