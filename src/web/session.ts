import { buildReport } from '../app/check/build-report.ts';
import type { CheckResult } from '../app/check/check.ts';
import type { CheckRun, Progress } from '../app/check/check-file.ts';
import { checkFiles } from '../app/check/check-files.ts';
import { startTimeLimit } from '../app/check/time-limit.ts';
import { findQuestionsInFiles } from '../app/columns/file-questions.ts';
import { buildCalendarEvents } from '../app/deadlines/calendar-events.ts';
import type { PreparedImport } from '../app/import/import.ts';
import { DEFAULT_FAIL_ON, DEFAULT_TIMEOUT_SECONDS } from '../app/settings/defaults.ts';
import { buildContext, type CheckOptions } from '../app/settings/resolve.ts';
import type { Report } from '../core/model/report.ts';
import type { FailOn } from '../core/model/vocabulary.ts';
import { createRuleTextFinder } from '../core/rules/rule-texts.ts';
import { describeImport } from '../report/content/import-lines.ts';
import { renderHtml } from '../report/html/page.ts';
import { renderCalendar } from '../report/icalendar.ts';
import { renderJson } from '../report/json.ts';
import type { RenderOptions } from '../report/render-options.ts';
import type { ChosenFile } from './file-source.ts';
import type { Answers, ImportNotes, PageOptions, PageQuestion, SavedFile, Screen } from './messages.ts';
import { renderScreen } from './page-words.ts';
import { type ChosenFiles, chooseName, createWebPlatform, nameFiles } from './platform.ts';
import { toPageQuestion } from './questions.ts';
import { readRemittances, separateRemittances } from './remittances.ts';
import { MemoryFile } from './writing/memory-folder.ts';

/** What is reported while files are checked. */
type Observers = Pick<CheckRun, 'onProgress' | 'onRecord'>;

/** The options of a check that the user chose on the page, with the defaults of the command line. */
export function toCheckOptions({ failOn: _failOn, office, ...options }: PageOptions): CheckOptions {
  return { timeout: DEFAULT_TIMEOUT_SECONDS, ...options, ...(office && { defaults: { ticket: office } }) };
}

/** The name of the drafts of remittances. */
const DRAFTS_NAME = 'denials.csv';

/** What a session has of remittances: the drafts, unless nothing was denied, and what to say of the rest. */
interface ImportedDrafts {
  notes: ImportNotes;
  bytes: Uint8Array<ArrayBuffer> | undefined;
}

/**
 * Opens the files that the user chose together. Remittances become drafts of tickets, which are checked like any file.
 * @throws InputError with a line for each remittance that cannot be read
 */
export async function openSession(
  files: readonly ChosenFile[],
  pageOptions: PageOptions,
  now: () => Date,
): Promise<Session> {
  const options = toCheckOptions(pageOptions);
  const { failOn = DEFAULT_FAIL_ON } = pageOptions;
  const { remittances, others } = await separateRemittances(nameFiles(files));
  const imported =
    remittances.size > 0
      ? await importDrafts(await readRemittances(remittances, options, DRAFTS_NAME, now))
      : undefined;
  return new Session(others, { options, failOn, imported }, now);
}

async function importDrafts({ summary, write }: PreparedImport): Promise<ImportedDrafts> {
  const notes = { lines: describeImport(summary), drafts: summary.drafts };
  if (summary.drafts === 0) return { notes, bytes: undefined };
  const file = new MemoryFile(DRAFTS_NAME);
  await write(file);
  return { notes, bytes: file.content as Uint8Array<ArrayBuffer> };
}

/** What a session was opened with. */
interface SessionSetup {
  options: CheckOptions;
  failOn: FailOn;
  imported: ImportedDrafts | undefined;
}

/** The check of the files that the user chose together. */
export class Session {
  readonly platform;
  /** The names of the files. */
  readonly paths: readonly string[];
  private readonly hasOwnFiles: boolean;
  private result: CheckResult | undefined;

  constructor(
    files: ChosenFiles,
    private readonly setup: SessionSetup,
    private readonly now: () => Date,
  ) {
    const all = new Map(files);
    this.hasOwnFiles = files.size > 0;
    const bytes = setup.imported?.bytes;
    if (bytes) {
      const name = chooseName(DRAFTS_NAME, files);
      const { length: size } = bytes;
      all.set(name, { name, size, read: async (start, end) => bytes.subarray(start, end) });
    }
    this.platform = createWebPlatform(all);
    this.paths = [...all.keys()];
  }

  get maxIndividuals(): number | undefined {
    return this.setup.options.maxIndividuals;
  }

  /** The drafts of remittances. */
  get drafts(): Uint8Array<ArrayBuffer> {
    const drafts = this.setup.imported?.bytes;
    if (!drafts) throw new Error('there are no drafts');
    return drafts;
  }

  /** @throws SettingsError if an option cannot be used */
  async findQuestions(): Promise<PageQuestion[]> {
    const { options } = this.setup;
    const context = buildContext(options, this.now());
    const questions = await findQuestionsInFiles(this.paths, options, context, {
      platform: this.platform,
    });
    return questions.map(toPageQuestion);
  }

  /**
   * Checks the files. What the page shows is rendered while it is read.
   * @throws InputError if a file cannot be read: one line for each that cannot
   * @throws SettingsError if an option cannot be used, or the time limit has passed
   */
  async check(
    columns: Answers,
    onProgress: (file: string, progress: Progress) => void,
  ): Promise<{ screen: Screen; report: Iterable<string> }> {
    const { hasOwnFiles } = this;
    const imported = this.setup.imported?.notes;
    const notes = { hasOwnFiles, ...(imported && { imported }) };
    // Nothing was denied, and no other file was chosen.
    if (this.paths.length === 0)
      return { screen: { hasReport: false, hasTickets: false, ...notes }, report: [] };
    this.result = await this.checkFiles(this.paths, columns, { onProgress });
    const hasTickets = this.result.files.some(({ kind }) => kind === 'ticket');
    const report = renderScreen(this.buildReport(this.result), this.createRenderOptions(this.result));
    return { screen: { hasReport: true, hasTickets, ...notes }, report };
  }

  /**
   * Checks some of the files.
   * @throws InputError, SettingsError
   */
  async checkFiles(paths: readonly string[], columns: Answers, observers: Observers): Promise<CheckResult> {
    const { platform, now } = this;
    const options = { ...this.setup.options, ...(Object.keys(columns).length > 0 && { columns }) };
    const context = buildContext(options, now());
    const { checkpoint, stop } = startTimeLimit(options.timeout, now);
    const run = { options, context, layoutDictionary: undefined, platform, checkpoint, ...observers };
    const files = await checkFiles(paths, run, platform);
    stop();
    return { files, context };
  }

  /** The text of a file to save, after a check. */
  async render(file: Exclude<SavedFile, 'drafts'>): Promise<Iterable<string>> {
    const result = this.getResult();
    if (file === 'json') return renderJson(this.buildReport(result));
    if (file === 'html') return renderHtml(this.buildReport(result), this.createRenderOptions(result));
    const { files, context } = result;
    return [renderCalendar(await buildCalendarEvents(files, context), context.asOf)];
  }

  /** The report on a check, as the command line gives it without a settings file. */
  buildReport(result: CheckResult): Report {
    return buildReport(result, { settings: { file: null, layout: null, failOn: this.setup.failOn } });
  }

  /** What reports are rendered with: the texts of the rules by the notice of the check. */
  createRenderOptions({ context: { notice } }: CheckResult): RenderOptions {
    return {
      color: false,
      toFileUri: (path) => path,
      width: 80,
      maxFindings: Number.POSITIVE_INFINITY,
      failOn: this.setup.failOn,
      findRuleText: createRuleTextFinder(notice),
    };
  }

  private getResult(): CheckResult {
    if (!this.result) throw new Error('nothing has been checked yet');
    return this.result;
  }
}
