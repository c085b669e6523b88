import { runCli } from './run-cli.ts';

/** The long flags and the arguments that --help of a command shows, in its order. */
export async function listFlags(...command: string[]): Promise<string[]> {
  const { stdout } = await runCli([...command, '--help']);
  return [...stdout.matchAll(/^ {2}(--[a-z-]+(?:=[a-z]+)?)/gm)].map((match) => match[1] ?? '');
}
