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
