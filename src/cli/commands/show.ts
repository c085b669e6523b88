import type { CardSource } from '../../app/cards/build-card.ts';
import { type CardSelection, selectCards } from '../../app/cards/select-cards.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Context } from '../../core/model/context.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { FileReport, Report } from '../../core/model/report.ts';
import { createRuleTextFinder } from '../../core/rules/rule-texts.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { getExtension } from '../../core/values/path-parts.ts';
import { capitalize } from '../../core/values/text.ts';
import type { Card } from '../../report/content/card.ts';
import { createPalette } from '../../report/content/color.ts';
import { formatCount } from '../../report/content/dates.ts';
import { PHI_NOTICE } from '../../report/content/health-information.ts';
import { getRowNoun } from '../../report/content/location.ts';
import { defuseChunks } from '../../report/content/log-text.ts';
import { createDateContext } from '../../report/content/next-step.ts';
import { describeAuthority } from '../../report/content/sentences.ts';
import { wrapText } from '../../report/content/wrap.ts';
import { renderCardPage } from '../../report/html/card-page.ts';
import { renderCardBlock } from '../../report/terminal/card-block.ts';
import { refuseShownValues } from '../check/shown-values.ts';
import { type OutputFlags, writeNamedFile } from '../print-file.ts';
import { listProtectedPaths } from '../protected-paths.ts';
import { quotePath } from '../quote-path.ts';
import { EXIT_STATUS, getTerminalWidth, type Io, wantsColor, writeAll } from '../streams.ts';
import { checkForDeadlines, type DeadlineFlags } from './deadline-check.ts';
import { findWrongRows, type NamedRows, parseRows } from './show-rows.ts';

/** Options of `show`. */
export interface ShowFlags extends DeadlineFlags, OutputFlags {
  color?: boolean;
}

/** Cards that are shown if no rows are named. */
const MAX_CARDS = { terminal: 20, page: 1000 } as const;

/**
 * Shows rows as cards, with their cells: on the terminal, or as a page to print.
 * @param rows as typed: numbers, and ranges such as 4-9; all rows if there are none
 * @throws InputError, SettingsError, OutputError
 */
export async function performShow(
  io: Io,
  file: string,
  rows: readonly string[],
  flags: ShowFlags,
): Promise<number> {
  const { output } = flags;
  const shown = { command: 'show', isFile: output !== undefined };
  refuseShownValues({ ...flags, showValues: true }, io, shown);
  refuseOtherFiles(output);
  const named = parseRows(rows);
  const { report, files, context } = await checkForDeadlines([file], flags, io);
  const [checked] = files as [(typeof files)[number]];
  const source = createSource(checked, report, context);
  const limit = output === undefined && !named ? MAX_CARDS.terminal : MAX_CARDS.page;
  const selection = await selectCards(source, named?.rows, limit);
  refuseWrongRows(checked, named, selection);
  const rest = describeLeftOut(checked, selection);
  if (output === undefined)
    await writeAll(io.stdout, defuseChunks(renderCards(selection.cards, rest, flags, io)));
  else {
    if (rest !== '') throw new SettingsError(`--output ${maskPath(output)}: ${rest}`);
    await writePage(selection.cards, report, { ...flags, output }, io);
  }
  return report.crashes ? EXIT_STATUS.defect : EXIT_STATUS.clean;
}

function refuseOtherFiles(output: string | undefined): void {
  if (output === undefined || getExtension(output) === '.html') return;
  throw new SettingsError(`--output ${maskPath(output)}: End the name in .html. Cards are a page to print.`);
}

function createSource(file: CheckedFile, report: Report, context: Context): CardSource {
  return {
    ...{ file, context, dates: createDateContext(report) },
    findRuleText: createRuleTextFinder(context.notice),
  };
}

async function writePage(
  cards: readonly Card[],
  report: Report,
  { output, force, ...flags }: ShowFlags & { output: string },
  io: Io,
): Promise<void> {
  const [{ file, kind }] = report.files as [Report['files'][number]];
  const authority = `${capitalize(describeAuthority(report))}.`;
  const title = `${formatCount(cards.length, kind)} from ${maskPath(file)}`;
  const chunks = renderCardPage(title, authority, cards);
  const inputs = [file, ...(await listProtectedPaths(flags))];
  await writeNamedFile('--output', { path: output, chunks, force }, io, inputs);
}

function* renderCards(cards: readonly Card[], rest: string, flags: ShowFlags, io: Io): Generator<string> {
  const width = getTerminalWidth(io);
  const palette = createPalette(wantsColor(io, flags.color ?? true));
  yield wrapText(PHI_NOTICE, width);
  for (const card of cards) yield `\n${renderCardBlock(card, palette, width)}`;
  if (rest !== '') yield `\n${wrapText(rest, width)}`;
}

function refuseWrongRows(
  file: FileReport,
  named: NamedRows | undefined,
  { missing }: Pick<CardSelection, 'missing'>,
): void {
  const [first, ...others] = named ? findWrongRows(named, missing) : [];
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` (and ${formatCount(others.length, 'other')})`;
  throw new SettingsError(
    `${maskPath(file.file)}: ${getRowNoun(file)} ${first}${more} ${others.length === 0 ? 'has' : 'have'} no ${file.kind}. Use the row numbers of the report.`,
  );
}

/** Which rows are not shown, and how to see them; '' if all are. */
function describeLeftOut(file: FileReport, { cards, leftOut }: CardSelection): string {
  const [from] = leftOut;
  if (from === undefined) return '';
  const to = leftOut.at(-1);
  const all = cards.length + leftOut.length;
  return `There is room for the first ${cards.length} of ${all} ${file.kind}s. To see the others, name their rows: portal-check show ${quotePath(file.file)} ${from === to ? from : `${from}-${to}`}`;
}
