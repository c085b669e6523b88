import { describe, expect, it } from 'vitest';
import { defuseChunks, defuseCommands } from '../../../src/report/content/log-text.ts';

describe('defuseCommands', () => {
  it.each([
    ['::error::a', ': :error::a'],
    ['a\n \t::error::b\n', 'a\n \t: :error::b\n'],
    ['a\r::error::b', 'a\r: :error::b'],
    ['\u00a0::error::a', '\u00a0: :error::a'],
    ['a ##[error]b ##vso[task]c ##teamcity[d]', 'a # #[error]b # #vso[task]c # #teamcity[d]'],
    ['###[error]', '## #[error]'],
  ])('puts a blank into %j', (text, defused) => expect(defuseCommands(text)).toBe(defused));

  it.each(['a::b', 'Std::string', ': :a', '## What to do', '# #[a]', '##', ''])('leaves %j alone', (text) =>
    expect(defuseCommands(text)).toBe(text),
  );
});

describe('defuseChunks', () => {
  const join = (chunks: string[]): string => [...defuseChunks(chunks)].join('');

  it.each([
    [['a\n', '::error::b']],
    [['a\n:', ':error::b\n']],
    [['a\n ', ' ', '::error::b']],
    [['::', 'error::b\nc\n##', '[error]d\n::e']],
  ])('sees lines that are cut into %j', (chunks) => {
    expect(join(chunks)).toBe(defuseCommands(chunks.join('')));
  });

  it('does not take the rest of a line for its start', () => {
    expect(join(['Std', '::string\n', 'a'])).toBe('Std::string\na');
  });
});
