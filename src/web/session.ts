import { buildReport } from '../app/check/build-report.ts';
import type { CheckResult } from '../app/check/check.ts';
import type { CheckRun, Progress } from '../app/check/check-file.ts';
import { checkFiles } from '../app/check/check-files.ts';
import { startTimeLimit } from '../app/check/time-limit.ts';
import { findQuestionsInFiles } from '../app/columns/file-questions.ts';
import { buildCalendarEvents } from '../app/deadlines/calendar-events.ts';
import { DEFAULT_FAIL_ON, DEFAULT_TIMEOUT_SECONDS } from '../app/settings/defaults.ts';
import { buildContext, type CheckOptions } from '../app/settings/resolve.ts';
import type { Context } from '../core/model/context.ts';
import type { Report } from '../core/model/report.ts';
import { createRuleTextFinder } from '../core/rules/rule-texts.ts';
import { renderBody, renderHtml } from '../report/html/page.ts';
import { renderCalendar } from '../report/icalendar.ts';
import { renderJson } from '../report/json.ts';
import type { RenderOptions } from '../report/render-options.ts';
import type { Answers, PageOptions, PageQuestion, SavedFile } from './messages.ts';
import { createWebPlatform, nameFiles } from './platform.ts';
import { toPageQuestion } from './questions.ts';

/** A report on the screen. */
export interface Screen {
  pieces: string[];
  hasTickets: boolean;
}

/** What is reported while files are checked. */
type Observers = Pick<CheckRun, 'onProgress' | 'onRecord'>;

/** The check of the files that the user chose together. */
export class Session {
  readonly platform;
  /** The names of the files. */
  readonly paths: readonly string[];
  private readonly options: CheckOptions;
  private result: CheckResult | undefined;

  constructor(
    files: readonly File[],
    { asOf, showValues }: PageOptions,
    private readonly now: () => Date,
  ) {
    const named = nameFiles(files);
    this.platform = createWebPlatform(named);
    this.paths = [...named.keys()];
    this.options = { timeout: DEFAULT_TIMEOUT_SECONDS, showValues, ...(asOf !== undefined && { asOf }) };
  }

  /** @throws SettingsError if an option cannot be used */
  async findQuestions(): Promise<PageQuestion[]> {
    const context = buildContext(this.options, this.now());
    const questions = await findQuestionsInFiles(this.paths, this.options, context, {
      platform: this.platform,
    });
    return questions.map(toPageQuestion);
  }

  /**
   * Checks the files and renders what the page shows.
   * @throws InputError if a file cannot be read: one line for each that cannot
   * @throws SettingsError if an option cannot be used, or the time limit has passed
   */
  async check(columns: Answers, onProgress: (file: string, progress: Progress) => void): Promise<Screen> {
    this.result = await this.checkFiles(this.paths, columns, { onProgress });
    return {
      pieces: [...renderBody(this.getReport(), createRenderOptions(this.result.context))],
      hasTickets: this.result.files.some(({ kind }) => kind === 'ticket'),
    };
  }

  /**
   * Checks some of the files.
   * @throws InputError, SettingsError
   */
  async checkFiles(paths: readonly string[], columns: Answers, observers: Observers): Promise<CheckResult> {
    const { platform, now } = this;
    const options = { ...this.options, ...(Object.keys(columns).length > 0 && { columns }) };
    const context = buildContext(options, now());
    const { checkpoint, stop } = startTimeLimit(options.timeout, now);
    const run = { options, context, layoutDictionary: undefined, platform, checkpoint, ...observers };
    const files = await checkFiles(paths, run, platform);
    stop();
    return { files, context };
  }

  /** The text of a file to save, after a check. */
  async render(file: SavedFile): Promise<Iterable<string>> {
    if (file === 'json') return renderJson(this.getReport());
    if (file === 'html') return renderHtml(this.getReport(), createRenderOptions(this.getResult().context));
    const { files, context } = this.getResult();
    return [renderCalendar(await buildCalendarEvents(files, context), context.asOf)];
  }

  private getReport(): Report {
    return buildPageReport(this.getResult());
  }

  private getResult(): CheckResult {
    if (!this.result) throw new Error('nothing has been checked yet');
    return this.result;
  }
}

/** The report on a check by the defaults of the command line. */
export function buildPageReport(result: CheckResult): Report {
  return buildReport(result, { settings: { file: null, layout: null, failOn: DEFAULT_FAIL_ON } });
}

/** What reports are rendered with: the texts of the rules by the notice of the check. */
export function createRenderOptions({ notice }: Context): RenderOptions {
  return {
    color: false,
    toFileUri: (path) => path,
    width: 80,
    maxFindings: Number.POSITIVE_INFINITY,
    failOn: DEFAULT_FAIL_ON,
    findRuleText: createRuleTextFinder(notice),
  };
}
