import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from './rule-files.ts';

/** A run with what it must print, in a folder of its own. */
export interface Scenario {
  about: string;
  args: string[];
  status: number;
  env?: Record<string, string>;
  /** The width of the terminal. */
  columns?: number;
  /** A file of the folder. */
  stdin?: string;
}

const SCENARIOS = `${ROOT}test/scenarios/`;

export const SCENARIO_NAMES = readdirSync(SCENARIOS);

/** The folder of a scenario, with a slash at the end. */
export function findScenario(name: string): string {
  return `${SCENARIOS}${name}/`;
}

export function readScenario(name: string): Scenario {
  return JSON.parse(readFileSync(`${findScenario(name)}run.json`, 'utf8')) as Scenario;
}

/** What the scenario prints. */
export function readExpected(name: string): { status: number; stdout: string; stderr: string } {
  const text = (file: string) => readFileSync(findScenario(name) + file, 'utf8');
  return { status: readScenario(name).status, stdout: text('stdout.txt'), stderr: text('stderr.txt') };
}

/** Those for a program whose output is a pipe, which has no width. */
export const PIPED_SCENARIO_NAMES = SCENARIO_NAMES.filter((name) => readScenario(name).columns === undefined);

interface Printed {
  status: number | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  cwd: string;
  env?: Record<string, string>;
  stdin?: Buffer;
}

/**
 * Runs a scenario by another program.
 * @param showFolder the folder as that program prints it
 */
export async function runScenario(
  name: string,
  run: (args: readonly string[], options: RunOptions) => Promise<Printed>,
  showFolder: (folder: string) => string,
): Promise<Printed> {
  const cwd = findScenario(name);
  const { args, env, stdin } = readScenario(name);
  const options = {
    cwd,
    ...(env && { env }),
    ...(stdin !== undefined && { stdin: readFileSync(cwd + stdin) }),
  };
  const { status, stdout, stderr } = await run(args, options);
  return { status, stdout, stderr: stderr.replaceAll(showFolder(cwd), '<folder>') };
}
