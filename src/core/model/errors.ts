/** A file cannot be read, or has nothing to check. The message is one line for the user; exit status 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Output cannot be written. The message is one line for the user; exit status 2. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** An invalid option or setting, or an invalid combination. The message is one line for the user; exit status 2. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
