import type { Renderer } from './style.ts';

/** Formats that are text alone. Each is loaded when it is used: json must start without colours and wrapping. */
export const FORMATS: Record<'pretty' | 'json' | 'ndjson', () => Promise<Renderer>> = {
  pretty: async () => (await import('./pretty.ts')).renderPretty,
  json: async () => (await import('./json.ts')).renderJson,
  ndjson: async () => (await import('./ndjson.ts')).renderNdjson,
};
