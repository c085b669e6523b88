import { type Command, InvalidArgumentError, Option } from 'commander';
import { INPUT_FORMAT_NAMES } from '../../formats/input-formats.ts';
import { FORMAT_NAMES, REPORT_EXTENSIONS, type ReportFormat } from '../../report/formats.ts';

const DEFAULT_FORMAT: ReportFormat = 'pretty';

function createKindOption(what: string): Option {
  return new Option('--kind <kind>', what).choices(['registration', 'ticket']);
}

export function addCheckOptions(command: Command, anyKind: boolean): Command {
  if (anyKind) command.addOption(createKindOption('what the files are'));
  return command
    .option('--as-of <day>', 'check for this day, YYYY-MM-DD (default: today in Chicago)')
    .addOption(
      new Option('--format <name>', 'what goes to standard output')
        .choices(FORMAT_NAMES)
        .default(DEFAULT_FORMAT),
    )
    .option(
      '--report <path>',
      `also write a report: ${REPORT_EXTENSIONS.join(' ')} (repeatable)`,
      appendValue,
    )
    .addOption(
      new Option('--fail-on <outcome>', 'least outcome that makes exit status 1')
        .choices(['closed', 'denied', 'delayed', 'review', 'never'])
        .default('delayed'),
    )
    .option('--max-findings <n>', 'how many findings pretty shows', parseWholeNumber, 50)
    .addOption(
      new Option('--input-format <name>', 'for standard input, or where the guess is wrong').choices(
        INPUT_FORMAT_NAMES,
      ),
    )
    .option('--encoding <name>', 'of a .csv, where the guess is wrong')
    .option('--layout <file>', "column names and required fields of your copy of the portal's template")
    .option('--roster <file>', 'who is registered already: Medicaid ID, NPI or e-mail (.csv .tsv .xlsx)')
    .option('--history <file>', 'tickets submitted before, in any format (repeatable)', appendValue)
    .option('--out <folder>', 'writes the clean submission files there')
    .option('--force', 'replace the clean files of an earlier run')
    .option('--no-fix', 'leave the cells of the clean files as they were')
    .option(
      '--max-individuals <n>',
      'people in a clean registration file at most; more go into further files',
      parsePositiveNumber,
    )
    .option('--rulebook <day>', 'date of the notice to check by (default: the one in force)')
    .option('--config <file>', 'settings; default: portal-check.config.json, searched upward')
    .option('--print-config', 'what applies, and where from')
    .option('--baseline <report.json>', 'tell what is new, fixed and still there; only new findings fail')
    .option('--timeout <seconds>', 'give up after so long (default: never)', parsePositiveNumber)
    .option('--watch', 'check again whenever a file is saved')
    .option('--show-values', 'print cell values (health information); refused where CI is set')
    .option('--quiet', 'print nothing but errors')
    .option('--no-progress', 'no progress on standard error')
    .option('--no-color', 'no colours (also: NO_COLOR)');
}

function appendValue(text: string, before: string[] = []): string[] {
  return [...before, text];
}

function parseWholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number expected.');
  return Number(text);
}

function parsePositiveNumber(text: string): number {
  const number = parseWholeNumber(text);
  if (number === 0) throw new InvalidArgumentError('A number from 1 expected.');
  return number;
}
