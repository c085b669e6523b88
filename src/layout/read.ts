import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { SettingsError } from '../errors.ts';
import type { Dictionary } from '../types.ts';
import { showFile } from '../values/file-name.ts';
import { dictionaryWith } from './dictionary.ts';
import { layoutFaults } from './faults.ts';
import { issueText } from './issues.ts';
import type { LayoutFile } from './schema.ts';

/** More faults than that are one fault: it is another kind of file. */
const FAULTS_TOLD = 10;

/**
 * Reads a layout file: our fields under its names and requirements. The workbook's path is relative to the file.
 * @throws SettingsError with a line for each fault, naming its place in the JSON
 */
export async function readLayout(path: string): Promise<Dictionary> {
  const layout = await parse(await read(path), path);
  return dictionaryWith(layout, layout.workbook && resolve(dirname(path), layout.workbook));
}

async function read(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw fault(path, code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`);
  }
}

async function parse(text: string, path: string): Promise<LayoutFile> {
  const content = parseJson(text, path);
  const { parseLayout } = await import('./schema.ts');
  const parsed = parseLayout(content);
  const faults =
    'layout' in parsed
      ? layoutFaults(parsed.layout)
      : parsed.issues.map((issue) => issueText(issue, content));
  if ('layout' in parsed && faults.length === 0) return parsed.layout;
  throw new SettingsError(
    faults
      .slice(0, FAULTS_TOLD)
      .map((line) => fault(path, line).message)
      .join('\n'),
  );
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? text.length);
    const lines = text.slice(0, at).split('\n');
    const place = `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
    throw fault(path, `${place}: not JSON from here on; portal-check layout learn writes a layout file`);
  }
}

function fault(path: string, what: string): SettingsError {
  return new SettingsError(`--layout ${showFile(path)}: ${what}`);
}
