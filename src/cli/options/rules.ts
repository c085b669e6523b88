import type { Program } from '../commander.ts';
import type { ExplainFlags } from '../commands/explain.ts';
import type { RulesFlags } from '../commands/rules.ts';
import type { SchemaName } from '../commands/schema.ts';
import type { Io } from '../streams.ts';

const RULEBOOK = [
  '--rulebook <day>',
  'date of the notice to tell them by (default: the one in force)',
] as const;
const NO_COLOR = ['--no-color', 'no colours (also: NO_COLOR)'] as const;

/** The commands that need no file: what is checked, why, and what the files look like. `done` takes the exit status. */
export function addRulebookCommands(program: Program, io: Io, done: (status: number) => void): void {
  program
    .command('rules')
    .description('lists the rules')
    .addOption(program.createOption('--json', 'for programs').conflicts('markdown'))
    .option('--markdown', 'each with its reason and cure')
    .option(...RULEBOOK)
    .option(...NO_COLOR)
    .action(async (flags: RulesFlags) =>
      done(await (await import('../commands/rules.ts')).runRules(flags, io)),
    );
  program
    .command('explain')
    .description('tells a rule: its reason, source, examples and cure')
    .argument('<rule>', 'its id, such as ticket/too-early')
    .option(...RULEBOOK)
    .option(...NO_COLOR)
    .action(async (id: string, flags: ExplainFlags) => {
      done(await (await import('../commands/explain.ts')).runExplain(id, flags, io));
    });
  program
    .command('schema')
    .description('prints a JSON Schema')
    .addArgument(
      program
        .createArgument('<name>', 'of what')
        .choices(['ticket', 'registration', 'report', 'config', 'layout']),
    )
    .action(async (name: SchemaName) =>
      done(await (await import('../commands/schema.ts')).runSchema(name, io)),
    );
}
