import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import { getDictionary } from '../../../../src/core/fields/index.ts';
import type { Kind } from '../../../../src/core/model/vocabulary.ts';
import rule from '../../../../src/core/rules/file/unreadable-value.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'a valid registration' },
    { name: 'a valid ticket', kind: 'ticket' },
    { name: 'any role', cells: { role: 'designated billing staff' } },
    {
      name: 'a choice in other case and punctuation',
      kind: 'ticket',
      cells: { program: 'health-choice illinois' },
    },
    { name: 'all empty', kind: 'ticket', cells: { disputeFiledOn: '', dualEligible: '', coverage: '' } },
    {
      name: 'placeholders',
      kind: 'ticket',
      cells: { disputeFiledOn: 'pending', dualEligible: '?', status: '-' },
    },
    {
      name: 'dates of all forms',
      kind: 'ticket',
      cells: {
        disputeFiledOn: '10/10/26',
        deniedOn: '25-Sep-2026',
        mcoDecidedOn: '46331',
        serviceFrom: ['2026-09-01', 'date'],
      },
    },
    {
      name: 'yes and no of all forms',
      kind: 'ticket',
      cells: {
        dualEligible: ['false', 'boolean'],
        medicareCovered: '0',
        priorAuthRequired: 'N',
        processExhausted: 'x',
      },
    },
    { name: 'amounts', kind: 'ticket', cells: { billedAmount: '$1,234.50', paidAmount: '0' } },
    { name: 'amounts left out', kind: 'ticket', cells: { billedAmount: 'n/a', paidAmount: '-' } },
    ...(
      [
        [
          'mcoDecision',
          ['denied', 'paid', 'Approved', 'reversed', 'partially paid', 'no response', 'no answer'],
        ],
        ['mcoDecision', ['pending', 'unknown', 'n/a']],
        ['peerToPeer', ['yes', 'completed', 'not offered', 'not needed', 'n/a', 'unknown']],
        ['processExhausted', ['complete', 'Final', 'unknown']],
        ['status', ['submitted', 'in progress', 'under review', 'resolved', 'withdrawn', 'new', 'to do']],
        ['status', ['n/a', 'none', 'unknown', 'see notes']],
        ['program', ['All Kids', 'managed care', 'HCI', 'FFS', 'D-SNP']],
      ] as const
    ).flatMap(([field, texts]) =>
      texts.map((text) => ({ name: `${field} ${text}`, kind: 'ticket' as const, cells: { [field]: text } })),
    ),
  ],
  invalid: [
    {
      name: 'a choice that does not exist',
      kind: 'ticket',
      cells: { program: 'janitor' },
      found: [[2, 'program', 'review']],
    },
    ...(
      [
        ['status', ['pending', '- Pending -', 'lost']],
        ['peerToPeer', ['pending', 'no', 'declined']],
        ['processExhausted', ['first level', 'reconsideration']],
        ['billedAmount', ['two hundred', '-50', '10/1/26']],
        ['paidAmount', ['about 120']],
      ] as const
    ).flatMap(([field, texts]) =>
      texts.map((text) => ({
        name: `${field} ${text}`,
        kind: 'ticket' as const,
        cells: { [field]: text },
        found: [[2, field, 'review']] as const,
      })),
    ),
    { name: 'a lost optional cell', cells: { npi: ['', '#REF!'] }, found: [[2, 'npi', 'review']] },
    {
      name: 'a lost Medicaid ID',
      cells: { medicaidId: ['', 'error'] },
      found: [[2, 'medicaidId', 'denied']],
    },
    {
      name: 'a lost first name',
      cells: { firstName: ['', 'formula-empty'] },
      found: [[2, 'firstName', 'denied-assumed']],
    },
    {
      name: 'a required date',
      kind: 'ticket',
      cells: { disputeFiledOn: 'last week' },
      found: [[2, 'disputeFiledOn', 'closed']],
    },
    {
      name: 'a required date with the day first',
      kind: 'ticket',
      cells: { disputeFiledOn: '15/10/2026' },
      found: [[2, 'disputeFiledOn', 'closed']],
    },
    {
      name: 'optional dates, yes or no, choices',
      kind: 'ticket',
      cells: { deniedOn: '09/31/2026', dualEligible: 'maybe', coverage: 'Medicaid only' },
      found: [
        [2, 'coverage', 'review'],
        [2, 'dualEligible', 'review'],
        [2, 'deniedOn', 'review'],
      ],
    },
    {
      name: 'a lost claim number',
      kind: 'ticket',
      cells: { claimNumber: ['', 'nested'] },
      found: [[2, 'claimNumber', 'closed-assumed']],
    },
    {
      name: 'a lost tracking number',
      kind: 'ticket',
      cells: { trackingNumber: ['', 'error'] },
      found: [[2, 'trackingNumber', 'closed']],
    },
  ],
});

describe('the message', () => {
  const messageOf = async (kind: Kind, cells: TestCells, showValues = false) => {
    const input = gridOf(kind, [validRow(kind, cells)]);
    const file = await checkInput(input, contextAsOf(undefined, { showValues }), { kind, rules: [rule] });
    return [...file.results].flatMap((result) => result.findings.map(({ message }) => message)).join('\n');
  };
  it.each<[Kind, TestCells, string]>([
    ['ticket', { deniedOn: 'September' }, 'This cannot be read as a date. Type the date like 10/15/2026.'],
    ['ticket', { deniedOn: '15/10/2026' }, 'The month is over 12. Type the date like 10/15/2026.'],
    ['ticket', { dualEligible: 'maybe' }, 'This cannot be read as yes or no. Type yes or no.'],
    [
      'ticket',
      { billedAmount: '-50' },
      'This cannot be read as an amount. Type dollars of 0 or more, like 1,234.50.',
    ],
    ['ticket', { status: 'pending' }, 'Is it in the portal? Type draft, open or closed.'],
    ['ticket', { peerToPeer: 'no' }, 'Was one offered? Type done, not applicable or offered but not done.'],
    [
      'ticket',
      { processExhausted: 'first level' },
      "Is the last level of the plan's process over? Type yes or no.",
    ],
    ['ticket', { coverage: 'x' }, 'This is not one of the choices. Type medicaid, medicare or both.'],
    ['ticket', { deniedOn: ['', 'error'] }, 'This is an error such as #N/A, not a value.'],
    [
      'ticket',
      { deniedOn: ['', 'formula-empty'] },
      'This formula was saved without its result. Open the file in Excel, and save it.',
    ],
    ['ticket', { reference: ['', 'nested'] }, 'This is a list or an object, not a plain value.'],
    [
      'ticket',
      { disputeFiledOn: '15/10/2026' },
      'The month is over 12. Type the date like 10/15/2026. An incomplete ticket would be closed.',
    ],
    [
      'ticket',
      { claimNumber: ['', 'formula-empty'] },
      'This formula was saved without its result. Open the file in Excel, and save it. It is assumed to be required. The ticket would be closed.',
    ],
    [
      'registration',
      { medicaidId: ['', 'error'] },
      'This is an error such as #N/A, not a value. An incomplete registration would be denied.',
    ],
    [
      'registration',
      { email: ['', 'error'] },
      'This is an error such as #N/A, not a value. It is assumed to be required. The registration would be denied.',
    ],
  ])('of a %s with %j', async (kind, cells, message) => expect(await messageOf(kind, cells)).toBe(message));

  it('shows the value only if the user asked for values', async () => {
    expect(await messageOf('ticket', { dualEligible: 'maybe' }, true)).toBe(
      '"maybe" cannot be read as yes or no. Type yes or no.',
    );
  });
  it.each(['registration', 'ticket'] as const)(
    'keeps to 160 characters for every field of a %s',
    async (kind) => {
      for (const fact of ['error', 'formula-empty', 'nested'] as const) {
        const cells = Object.fromEntries(
          getDictionary(kind).fields.map(({ name }) => [name, ['', fact] as const]),
        );
        for (const line of (await messageOf(kind, cells)).split('\n'))
          expect(line.length, line).toBeLessThanOrEqual(160);
      }
      const long = Object.fromEntries(getDictionary(kind).fields.map(({ name }) => [name, 'x'.repeat(60)]));
      for (const line of (await messageOf(kind, long, true)).split('\n'))
        expect(line.length, line).toBeLessThanOrEqual(160);
    },
  );
});

it('has the authority by which the field is required', async () => {
  const cells = {
    disputeFiledOn: 'x',
    trackingNumber: ['', 'error'],
    rin: ['', 'error'],
    description: ['', 'error'],
  } as const;
  const input = gridOf('ticket', [validRow('ticket', cells)]);
  const file = await checkInput(input, contextAsOf(), { kind: undefined, rules: [rule] });
  const authorities = [...file.results].flatMap(({ findings }) =>
    findings.map(({ basis, source }) => [basis, source]),
  );
  expect(authorities).toEqual([
    ['notice', 'HFS ManagedCareComplaints page, 2023-02-22 §9'],
    ['assumed', '2023-02-22 §9'],
    ['notice', '2023-02-22 §6'],
    ['notice', '2023-02-22 §7'],
  ]);
});
