import { renderText } from './markup.ts';

/** What an HTML document of ours consists of. */
export interface HtmlDocument {
  title: string;
  style: string;
  styleHash: string;
  /** The script of the page and its hash, if it has one. */
  script?: { text: string; hash: string };
  /** HTML. */
  body: Iterable<string>;
}

/** A page that is complete by itself: it loads and sends nothing, and runs nothing but its own script. */
export function* renderDocument({ title, style, styleHash, script, body }: HtmlDocument): Generator<string> {
  const policy = [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    ...(script ? [`script-src '${script.hash}'`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n';
  yield '<meta name="generator" content="portal-check">\n';
  yield `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield '<meta name="robots" content="noindex">\n<meta name="referrer" content="no-referrer">\n';
  yield `<title>${renderText(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n`;
  yield* body;
  if (script) yield `<script>${script.text}</script>\n`;
  yield '</body>\n</html>\n';
}
