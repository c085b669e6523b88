import { expect, it } from 'vitest';
import { postError, restoreError } from '../../../src/cli/thread/outcome.ts';
import { InputError, OutputError, SettingsError } from '../../../src/core/model/errors.ts';
import { nameOption } from '../../../src/core/model/option-name.ts';

it.each([InputError, OutputError, SettingsError])(
  'an error is the same on both threads: %o',
  (ErrorClass) => {
    const error = new ErrorClass(`${nameOption('timeout')}: over`);
    const posted = structuredClone(postError(error));
    const restored = posted && restoreError(posted);
    expect(restored).toBeInstanceOf(ErrorClass);
    expect(restored).toMatchObject({ message: 'timeout: over', text: error.text, stack: error.stack });
  },
);

it('a defect is not posted, since its message may quote a cell', () => {
  expect(postError(new Error('made up'))).toBeUndefined();
});
