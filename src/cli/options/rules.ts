import type { Program } from '../commander.ts';
import type { ExplainFlags } from '../commands/explain.ts';
import type { RulesFlags } from '../commands/rules.ts';
import type { SchemaName } from '../commands/schema.ts';
import type { OutputFlags } from '../print-file.ts';
import type { Io } from '../streams.ts';
import { addOptions, addOutputOptions } from './add-options.ts';

/** The commands that need no file: what is checked, why, and what the files hold. `done` takes the exit status. */
export function addRulebookCommands(program: Program, io: Io, done: (status: number) => void): void {
  const rules = program
    .command('rules')
    .description('lists all that is checked')
    .addOption(program.createOption('--json', 'print JSON, for programs').conflicts('markdown'))
    .option('--markdown', 'print Markdown, each rule with why and what to do');
  addOptions(rules, ['rulebook', 'color'], 'show').action(async (flags: RulesFlags) =>
    done(await (await import('../commands/rules.ts')).runRules(flags, io)),
  );
  const explain = program
    .command('explain')
    .description('explains one rule: why, and what to do')
    .argument('<rule>', 'its name, such as ticket/too-early');
  addOptions(explain, ['rulebook', 'color'], 'show').action(async (id: string, flags: ExplainFlags) => {
    done(await (await import('../commands/explain.ts')).runExplain(id, flags, io));
  });
  const schema = program
    .command('schema')
    .description('prints a JSON Schema of our files')
    .addArgument(
      program
        .createArgument('<name>', 'ticket, registration, report, config or layout')
        .choices(['ticket', 'registration', 'report', 'config', 'layout']),
    );
  addOutputOptions(schema).action(async (name: SchemaName, flags: OutputFlags) =>
    done(await (await import('../commands/schema.ts')).runSchema(name, flags, io)),
  );
}
