import { createHash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { FileReport, NextStep, Report } from '../../../src/core/model/report.ts';
import { renderHtml } from '../../../src/report/html/page.ts';
import type { RenderOptions } from '../../../src/report/render-options.ts';
import { DAYS, file, finding, RULE, registrations, report, result, STYLE, tickets } from '../reports.ts';

const PAYLOAD = `<script>alert(1)</script>&amp;"'><img src=x onerror=alert(1)>`;
const ESCAPED =
  '&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;&quot;&#39;&gt;&lt;img src=x onerror=alert(1)&gt;';

const VOID = /<(meta|input)\b([^>]*[^/])>/g;

const textOf = (input: Report, style: Partial<RenderOptions> = {}): string =>
  [...renderHtml(input, { ...STYLE, ...style })].join('');

/** All that the page says, without markup, style and script; it must be well-formed. */
function saidIn(html: string): string {
  const elements: string[] = [];
  const open: string[] = [];
  let said = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    elements.push(name);
    open.push(name);
  });
  parser.on('text', (text) => {
    if (!open.includes('style') && !open.includes('script')) said += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  // What HTML writes shorter than XML: elements without content, attributes without value, scripts as they are.
  const xml = html
    .replace('<!doctype html>', '')
    .replace(/<script type[\s\S]*?<\/script>/, '')
    .replace(VOID, '<$1$2/>')
    .replace(/ (hidden|readonly)(?=[ >])/g, ' $1=""')
    .replace(
      /<(style|script)>([\s\S]*?)<\/\1>/g,
      (_, name, text) => `<${name}><![CDATA[${text}]]></${name}>`,
    );
  parser.write(xml).close();
  expect(elements.filter((name) => name === 'script')).toHaveLength(1);
  expect(elements).not.toContain('img');
  return said.replace(/\s+/g, ' ');
}

/** The elements of a name as written, each from its start to its end. */
function elements(html: string, name: string): string[] {
  return html.match(new RegExp(`<${name}\\b[\\s\\S]*?</${name}>`, 'g')) ?? [];
}

const dated = (step: NextStep): FileReport => file('a.csv', 'ticket', [result(2, 'ready', step)]);

describe('html', () => {
  it('starts with the answer, the day, the notice and the totals', () => {
    const html = textOf(report([tickets()]));
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">\n/);
    expect(elements(html, 'h1')).toEqual([
      '<h1 id="answer"><span>5 tickets: 1 is too late, 1 would be closed, 1 needs review, 2 are ready</span></h1>',
    ]);
    const said = saidIn(html);
    expect(said).toContain('drafts.csv, checked for Tue 11/24/2026 by the HFS notice of 2/22/2023');
    expect(said).toContain(
      '1 is due by tomorrow. 1 is too late. Fix 1 by Wed 12/9/2026. Submit 2, the first by Fri 12/4/2026.',
    );
    expect(said).toContain('1 too late1 would be closed1 to check2 ready');
    expect(said).toContain('2 tickets can be submitted');
  });

  it('has a section for each of several files, and for findings about a whole file', () => {
    const html = textOf(report([{ ...tickets(), checked: 3 }, registrations()]));
    expect(elements(html, 'h2')).toEqual(['<h2 id="f1">drafts.csv</h2>', '<h2 id="f2">people.xlsx</h2>']);
    const said = saidIn(html);
    expect(said).toContain('2 files, checked for Tue 11/24/2026 by the HFS notice of 2/22/2023');
    expect(said).toContain('3 rows were checked by your staff');
    expect(said).toContain('Skipped: 1 row');
    expect(said).toContain('12 registrations: 9 would take up to 3 weeks longer, 3 would be denied');
    expect(said).toContain(
      '12 people. HFS needs until Mon 11/30/2026 at least, and may take until Mon 12/21/2026.',
    );
    expect(said).toContain(
      'The whole file would take longer 12 people in one request: HFS may take up to 3 weeks longer',
    );
  });

  it('has every ticket in the order in which to act, with a timeline for each that has time left', () => {
    const html = textOf(report([tickets()]));
    expect([...html.matchAll(/(?:<h3>|class="name">)(Row \d)/g)].map(([, name]) => name)).toEqual([
      'Row 5',
      'Row 2',
      'Row 4',
      'Row 6',
      'Row 3',
    ]);
    expect(html.match(/Today is day \d+.*?The safe day is day \d+/g)).toEqual([
      'Today is day 45 after you filed the dispute. You can submit a ticket from day 30 to day 60. The safe day is day 46',
      'Today is day 44 after you filed the dispute. You can submit a ticket from day 30 to day 60. The safe day is day 59',
      'Today is day 45 after you filed the dispute. You can submit a ticket from day 30 to day 60. The safe day is day 55',
      'Today is day 45 after you filed the dispute. You can submit a ticket from day 30 to day 60. The safe day is day 59',
    ]);
  });

  it.each([
    [
      'a planned day',
      { action: 'wait', ...DAYS, on: '2026-12-01' },
      /planned for Tue 12\/1\/2026, in 7 days\."/,
    ],
    ['day 0', { action: 'wait', on: '2026-12-24', by: '2027-01-23', safeBy: null }, /"Today is day 0 after /],
    ['day 60', { action: 'submit', by: '2026-11-24', safeBy: null }, /"Today is day 60 after .* day 60\."/],
  ] as const)('draws %s', (_, step, label) => {
    const [svg = ''] = elements(textOf(report([dated(step)])), 'svg');
    expect(svg).toMatch(label);
    for (const x of svg.matchAll(/(?: x="|d="M)(\d+)/g)) expect(Number(x[1])).toBeLessThanOrEqual(312);
  });

  it.each([
    [
      'an answer, which is counted from the request',
      { action: 'answer', by: '2026-12-01', safeBy: '2026-11-30' },
    ],
    ['a dispute of a later day', { action: 'wait', by: '2027-01-24', safeBy: null }],
  ] as const)('draws no line for %s', (_, step) => {
    expect(elements(textOf(report([dated(step)])), 'svg')).toEqual([]);
  });

  it('explains the lines only if there are any, and has filters only for several tickets', () => {
    const one = textOf(report([dated({ action: 'none', ...DAYS })]));
    expect(one).not.toContain('The diamond is');
    expect(one).not.toContain('id="controls"');
    expect(saidIn(one)).toContain('Nothing is wrong.');
    const several = textOf(report([tickets()]));
    expect(several).toContain('The diamond is');
    expect(several).toContain('id="controls"');
  });

  it('never shows the date of the dispute, which is a cell', () => {
    expect(textOf(report([tickets()]))).not.toContain('2026-10-10');
  });

  it('has the reason of each broken rule once, with a link from its findings', () => {
    const found = ['registration/extended-processing', 'registration/medicaid-id-missing'];
    const findRuleText = (id: string) => ({ ...RULE, summary: `Summary of ${id}`, why: `Reason of ${id}.` });
    const html = textOf(report([registrations(), registrations()]), { findRuleText });
    const said = saidIn(html);
    for (const rule of found) {
      expect(said.split(`Reason of ${rule}.`)).toHaveLength(2);
      const anchor = `rule-${rule.replace('/', '-')}`;
      expect(html).toContain(`<li id="${anchor}">`);
      expect(html).toContain(`<a href="#${anchor}">${rule}</a>`);
    }
  });

  it('names a rule that has no text', () => {
    const html = textOf(report([tickets()]));
    expect(html).toContain('X12 RARC, ticket/plan-signal</p>');
    expect(html).not.toContain('id="reasons"');
  });

  it('escapes names, headers and messages', () => {
    const hostile = finding(`ticket/${PAYLOAD}`, 'closed', {
      message: `\u202e${PAYLOAD}\u0007`,
      column: PAYLOAD.slice(0, 39),
      cell: 'A2',
      source: PAYLOAD,
    });
    const drafts = file(`${PAYLOAD} 123456789.csv`, 'ticket', [
      result(2, 'closed', { action: 'redirect', to: PAYLOAD }, [hostile]),
      result(3, 'review', { action: 'check', ...DAYS }, [hostile]),
    ]);
    const crashes = [{ rule: PAYLOAD, file: PAYLOAD, row: 2 }];
    const html = textOf(report([drafts, { ...drafts }], { crashes }), {
      findRuleText: () => ({ ...RULE, why: PAYLOAD }),
    });
    expect(html).not.toContain('<img');
    expect(elements(html, 'script')).toHaveLength(2);
    expect(html).toContain(`${ESCAPED} #########.csv`);
    expect(html).toContain(`data-rule="ticket/${ESCAPED}"`);
    for (const control of ['\u202e', '\u0007']) expect(html).not.toContain(control);
    expect(saidIn(html)).toContain(PAYLOAD);
  });

  it('masks long numbers in file names', () => {
    const html = textOf(report([file('rin-100200301.csv', 'ticket', [...tickets().results])]));
    expect(html).not.toContain('100200301');
    expect(saidIn(html)).toContain('rin-#########.csv');
  });

  it('allows its own style and script and nothing else', () => {
    const html = textOf(report([tickets()]));
    const hash = (name: string) => {
      const whole = elements(html, name).at(-1) ?? '';
      const text = whole.slice(name.length + 2, -(name.length + 3));
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1]).toBe(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`,
    );
    // The policy comes before what it controls; style and event attributes would not work.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
    expect(html).not.toMatch(/<[^>]+ (?:style|on\w+|src)=/);
    // The only address is that of the notice, as text.
    expect(html.replaceAll(/ https:\/\/www2\.illinois\.gov\/hfs\/[\w/]+\.aspx</g, '<')).not.toMatch(
      /https?:/,
    );
    expect(html).not.toMatch(/<[^>]+https?:/);
  });

  it('compares with an earlier report', () => {
    const drafts = tickets();
    const [first] = [...drafts.results];
    const fresh = new Set(first?.findings);
    const fixed = [{ file: drafts, row: 9, rule: 'ticket/gone', field: null, column: null, cell: null }];
    const baseline = { file: 'before.json', asOf: '2026-11-20', fresh, fixed, outgrown: [], remaining: 3 };
    const html = textOf(report([drafts], { baseline }));
    const said = saidIn(html);
    expect(said).toContain('Compared with before.json: 1 new, 1 fixed, 3 still open');
    expect(html.match(/<strong>New:<\/strong> <strong>[^<]*/g)).toEqual([
      '<strong>New:</strong> <strong>MCO Dispute Date (Y2):',
    ]);
    expect(said).toContain('Fixed Row 9: ticket/gone');
  });

  it('reports a crashed rule before anything else', () => {
    const crashes = [{ rule: 'ticket/too-late', file: 'drafts.csv', row: null }];
    const html = textOf(report([tickets()], { crashes }));
    const at = html.indexOf(
      'This report is incomplete: the rule ticket/too-late of portal-check itself failed',
    );
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(html.indexOf('<main>'));
  });

  it('names the clean files', () => {
    const written = { folder: 'out', files: [{ file: 'people.csv', records: 9 }], corrections: 0 };
    expect(saidIn(textOf(report([{ ...registrations(), written }])))).toContain(
      'Clean files out/people.csv: 9 rows out/READ ME.txt: what to do with each file',
    );
  });

  it('holds its data for a later comparison', () => {
    expect(textOf(report([tickets()]))).toContain(
      '<script type="application/json" id="report">{\n "reportVersion":1,',
    );
  });

  it('lists the most urgent of very many records, counts all, and comes in chunks', () => {
    const results = Array.from({ length: 6000 }, (_, i) =>
      result(i + 2, 'closed', { action: 'fix', by: i < 1200 ? '2026-12-01' : '2026-11-30', safeBy: null }, [
        finding('ticket/made-up', 'closed', { message: `made-up message ${i}` }),
      ]),
    );
    const big = report([file('big.csv', 'ticket', results)]);
    const chunks = [...renderHtml(big, STYLE)];
    expect(chunks.length).toBeGreaterThan(10);
    for (const chunk of chunks) expect(chunk.length).toBeLessThan(150_000);
    const html = chunks.join('');
    expect(html.match(/<article /g)).toHaveLength(5000);
    const said = saidIn(html);
    expect(said).toContain('6000 tickets: all would be closed');
    expect(said).toContain('Fix, then submit 6000 tickets');
    expect(said).toContain('This page lists 5000 of 6000 findings.');
    expect(html).toContain('id="f1-1201"');
    expect(html).toContain('id="f1-200"');
    expect(html).not.toContain('id="f1-201"');
  });
});
