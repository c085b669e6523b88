import type { Renderer } from './render-options.ts';

export type ReportFormat =
  | 'pretty'
  | 'json'
  | 'ndjson'
  | 'sarif'
  | 'junit'
  | 'github'
  | 'markdown'
  | 'csv'
  | 'html';

/** Formats that are text alone. Each is loaded when it is used: json must start without colours and wrapping. */
export const FORMATS: Record<ReportFormat, () => Promise<Renderer>> = {
  pretty: async () => (await import('./terminal/pretty.ts')).renderPretty,
  json: async () => (await import('./json.ts')).renderJson,
  ndjson: async () => (await import('./ndjson.ts')).renderNdjson,
  sarif: async () => (await import('./sarif.ts')).renderSarif,
  junit: async () => (await import('./junit.ts')).renderJunit,
  github: async () => (await import('./github.ts')).renderGithub,
  markdown: async () => (await import('./markdown.ts')).renderMarkdown,
  csv: async () => (await import('./csv.ts')).renderCsv,
  html: async () => (await import('./html/page.ts')).renderHtml,
};
