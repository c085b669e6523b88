import { expect, it } from 'vitest';
import { visitReport } from '../../../src/formats/json/read.ts';

const result = (row: unknown, action: string) => ({
  row,
  findings: [{ row: 99, nextStep: { action: 'submit' } }],
  nextStep: { action },
});

it('collects version, tool and the ready rows of each file, in order', () => {
  const report = {
    reportVersion: 1,
    tool: { name: 'portal-check', version: '1' },
    files: [
      {
        file: 'a.csv',
        kind: 'ticket',
        results: [result(2, 'submit'), result(3, 'fix'), result(4, 'submit')],
      },
      { kind: 'registration', file: 'b.csv', results: [] },
    ],
  };
  expect(visitReport(JSON.stringify(report))).toMatchObject({
    version: 1,
    tool: 'portal-check',
    files: [
      { file: 'a.csv', kind: 'ticket', records: 3, ready: [2, 4] },
      { file: 'b.csv', kind: 'registration', records: 0, ready: [] },
    ],
  });
});

it('ignores values of the wrong type and members of the same name at other depths', () => {
  const report = {
    summary: { files: [{ file: 'not a file of the report' }], reportVersion: 7, name: 'x' },
    files: [{ file: 7, kind: ['ticket'], results: [result('2', 'submit')], row: 5 }],
  };
  expect(visitReport(JSON.stringify(report))).toMatchObject({
    version: undefined,
    tool: undefined,
    files: [{ file: '', kind: '', records: 1, ready: [] }],
  });
});

it('does not carry an action over to the next record', () => {
  const report = { files: [{ results: [result(2, 'submit'), { row: 3 }] }] };
  expect(visitReport(JSON.stringify(report)).files).toMatchObject([{ records: 2, ready: [2] }]);
});
