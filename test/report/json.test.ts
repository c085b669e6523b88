import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../src/core/fields/index.ts';
import type { Report, Result } from '../../src/core/model/report.ts';
import { renderJson } from '../../src/report/json.ts';
import { DAYS, file, finding, registrations, report, result, tickets } from './reports.ts';

const render = (input: Report) => [...renderJson(input)].join('');

describe('json', () => {
  it('has its keys in the order of the contract', () => {
    const text = render(
      report([
        file('draft.json', 'ticket', [
          result(2, 'closed', { action: 'wait', on: '2026-12-01', by: '2026-12-31', safeBy: '2026-12-30' }, [
            finding('ticket/too-early', 'closed', { message: 'too early', field: 'disputeFiledOn' }),
          ]),
        ]),
      ]),
    );
    expect(text).toMatchInlineSnapshot(`
      "{
       "reportVersion":1,
       "tool":{"name":"portal-check","version":"0.0.0"},
       "asOf":"2026-11-24",
       "rulebook":"2023-02-22",
       "summary":{"files":1,"records":1,"skipped":0,"findings":1,"verdicts":{"ready":0,"review":0,"delayed":0,"denied":0,"closed":1}},
       "files":[
        {
         "file":"draft.json",
         "kind":"ticket",
         "records":1,
         "columns":[],
         "skippedRows":[],
         "results":[
          {"record":1,"row":2,"verdict":"closed","nextStep":{"action":"wait","on":"2026-12-01","by":"2026-12-31","safeBy":"2026-12-30"},"findings":[{"rule":"ticket/too-early","outcome":"closed","message":"too early","field":"disputeFiledOn","column":null,"cell":null,"basis":"notice","source":"2023-02-22 §9"}]}],
         "findings":[]
        }
       ]
      }
      "
    `);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('contains the request, redirects and findings about the whole file', () => {
    const people = registrations();
    const away = result(2, 'closed', { action: 'redirect', to: 'HFS', ...DAYS, safeBy: null });
    const parsed = JSON.parse(render(report([people, file('-', 'ticket', [away])])));
    expect(parsed.files[0].request).toEqual(people.request);
    expect(Object.keys(parsed.files[0])).toEqual([
      'file',
      'kind',
      'records',
      'request',
      'columns',
      'skippedRows',
      'results',
      'findings',
    ]);
    expect(parsed.files[0].results).toEqual([...people.results]);
    expect(parsed.files[0].findings).toEqual(people.findings);
    expect(parsed.files[1].file).toBe('-');
    expect(parsed.files[1].results).toEqual([away]);
    expect(Object.keys(parsed.files[1].results[0].nextStep)).toEqual(['action', 'to', 'on', 'by', 'safeBy']);
  });

  it('has null if no upper limit is published', () => {
    const request = { individuals: 1, processing: { earliest: '2026-11-30', latest: null } };
    const people = file('people.csv', 'registration', [result(2, 'ready', { action: 'submit' })], {
      request,
    });
    expect(JSON.parse(render(report([people]))).files[0].request).toEqual(request);
  });

  it('leaves out other data of the engine', () => {
    const text = render(
      report([
        {
          ...tickets(),
          ...{
            header: { shape: 'grid' as const, dictionary: getDictionary('ticket') },
            sheet: 'Sheet1',
            crashes: [],
          },
        },
      ]),
    );
    expect(text).toBe(render(report([tickets()])));
  });

  it('counts skipped rows in the summary alone', () => {
    const { summary, files } = JSON.parse(render(report([registrations()])));
    expect(summary.skipped).toBe(1);
    expect(files[0]).not.toHaveProperty('skipped');
  });

  it('has the key "crashes" only if a rule crashed', () => {
    const crashes = [{ rule: 'ticket/too-late', file: 'drafts.csv', row: 5 }];
    expect(JSON.parse(render(report([tickets()], { crashes }))).crashes).toEqual(crashes);
    expect(render(report([tickets()], { crashes: [] }))).not.toContain('crashes');
  });

  it('is rendered while it is written', () => {
    let made = 0;
    const many: Iterable<Result> = {
      *[Symbol.iterator]() {
        for (; made < 100_000; made += 1) yield result(made + 2, 'ready', { action: 'submit' });
      },
    };
    const files = [{ ...file('many.csv', 'registration', []), results: many }];
    const chunks = renderJson({ ...report([]), files })[Symbol.iterator]();
    const first = chunks.next().value;
    expect(first?.length).toBeLessThan(70_000);
    expect(made).toBeLessThan(2_000);
  });
});
