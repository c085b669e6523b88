import type { Renderer } from './render-options.ts';

/** An output format. Its renderer is loaded when it is used, since most need a library that takes time to load. */
interface Format {
  load: () => Promise<Renderer>;
  /** For formats that `--report` can write to a file. */
  file?: {
    /** The extension that selects the format. */
    extension: `.${string}`;
    /** How our reports begin; `--report` replaces such a file and no other. */
    start: RegExp;
  };
  /** Others than the office read it: it has days only if the user asks for them. */
  withoutDays?: true;
}

/** The one list of formats, in the order of --help. A new format is one new entry here. */
const TABLE = {
  pretty: { load: async () => (await import('./terminal/pretty.ts')).renderPretty },
  json: {
    load: async () => (await import('./json.ts')).renderJson,
    file: { extension: '.json', start: /^\{\s*"reportVersion":\s*\d/ },
  },
  ndjson: {
    load: async () => (await import('./ndjson.ts')).renderNdjson,
    file: {
      extension: '.ndjson',
      start:
        /^\{(?:"type":"record","file":"(?:[^"\\]|\\.)*","record":\d+,"row":\d+,"verdict":|"type":"summary","reportVersion":)/,
    },
  },
  sarif: {
    load: async () => (await import('./sarif.ts')).renderSarif,
    withoutDays: true,
    file: { extension: '.sarif', start: /"driver":\{"name":"portal-check"/ },
  },
  junit: {
    load: async () => (await import('./junit.ts')).renderJunit,
    withoutDays: true,
    file: { extension: '.xml', start: /<testsuites name="portal-check/ },
  },
  github: { load: async () => (await import('./github.ts')).renderGithub, withoutDays: true },
  markdown: {
    load: async () => (await import('./markdown.ts')).renderMarkdown,
    file: { extension: '.md', start: /^# portal-check\n/ },
  },
  csv: {
    load: async () => (await import('./csv.ts')).renderCsv,
    file: { extension: '.csv', start: /^\ufeffFile,Row,Cell,Field,Verdict,/ },
  },
  html: {
    load: async () => (await import('./html/page.ts')).renderHtml,
    file: {
      extension: '.html',
      start:
        /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="[\w-]{1,20}">\n<meta name="generator" content="portal-check">/,
    },
  },
} satisfies Readonly<Record<string, Format>>;

/** A value of `--format`. */
export type ReportFormat = keyof typeof TABLE;

/** All formats by name. */
export const FORMATS: Readonly<Record<ReportFormat, Format>> = TABLE;

/** The choices of `--format`. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly ReportFormat[];

/** The renderer of a format. `days`: whether the report has days; by default each format decides. */
export async function loadRenderer(
  format: ReportFormat,
  days = FORMATS[format].withoutDays === undefined,
): Promise<Renderer> {
  const render = await FORMATS[format].load();
  if (days) return render;
  const { removeDays } = await import('./without-days.ts');
  return (report, options) => render(removeDays(report), options);
}

/** The annotated workbook, made by app/review. It is not a `--format`, since it reads the inputs again. */
export const REVIEW_EXTENSION = '.xlsx';

const FORMAT_BY_EXTENSION: ReadonlyMap<string, ReportFormat> = new Map(
  FORMAT_NAMES.flatMap((name) => {
    const { file } = FORMATS[name];
    return file ? [[file.extension, name]] : [];
  }),
);

/** What the path of a `--report` may end in. */
export const REPORT_EXTENSIONS: readonly string[] = [...FORMAT_BY_EXTENSION.keys(), REVIEW_EXTENSION];

/** The format that an extension selects, with its dot and in lower case. */
export function findFormatByExtension(extension: string): ReportFormat | undefined {
  return FORMAT_BY_EXTENSION.get(extension);
}

/** Whether a file with this beginning is an earlier report of ours in that format. */
export function isReportStart(format: ReportFormat, head: string): boolean {
  return FORMATS[format].file?.start.test(head) === true;
}
