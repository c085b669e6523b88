/** A file that cannot be read, or in which nothing was found to check. One line for the user; exit status 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Clean files that cannot be written. One line for the user; exit status 2. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** An option, setting or combination of them that cannot be. One line for the user; exit status 2. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
