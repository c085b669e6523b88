import { expect, it } from 'vitest';
import { OutputError } from '../../../src/core/model/errors.ts';
import { ignoreMissing, translateOutputError } from '../../../src/node/output/failure.ts';

const diskError = (code: string) => Object.assign(new Error("made up, '/secret'"), { code });

it('translates an error of the disk without its own text', () => {
  const error = translateOutputError(diskError('ENOSPC'), 'out') as OutputError;
  expect(error).toBeInstanceOf(OutputError);
  expect(error.message).toBe('out out: The disk is full. Make room on it. Nothing was written.');
});

it('names the option, the state and an unknown code', () => {
  const error = translateOutputError(diskError('EWEIRD'), 'a.json', '1 of 2 files were written.', '--report');
  expect((error as Error).message).toBe(
    '--report a.json: This cannot be written (EWEIRD). 1 of 2 files were written.',
  );
});

it("names the right that Node's permission model withholds", () => {
  const error = translateOutputError(diskError('ERR_ACCESS_DENIED'), 'out') as OutputError;
  expect(error.message).toBe(
    'out out: Node was started without the right to write there. Nothing was written.',
  );
});

it('returns any other error unchanged', () => {
  for (const error of [new TypeError('defect'), diskError('ERR_INVALID_ARG'), 'text'])
    expect(translateOutputError(error, 'out')).toBe(error);
});

it('ignoreMissing throws everything but a missing file', () => {
  expect(ignoreMissing(diskError('ENOENT'))).toBeUndefined();
  expect(() => ignoreMissing(diskError('EACCES'))).toThrow('made up');
});
