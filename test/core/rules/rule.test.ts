import { describe, expect, it } from 'vitest';
import { defineFileRule, defineMessage, defineRowRule } from '../../../src/core/rules/rule.ts';
import { showTrusted } from '../../../src/core/values/redact.ts';
import { HEAD } from '../../support/rule-head.ts';

const count = defineMessage(({ rows }: { rows: number }) => `${rows} rows`);
const examples = { bad: { cells: {} }, good: { cells: {} } };

describe('defineMessage', () => {
  it('has the text, and its own authority and next step', () => {
    const message = defineMessage(() => 'too late', { outcome: 'closed', nextStep: { action: 'stop' } });
    expect(message.text({})).toBe('too late');
    expect(message).toMatchObject({ outcome: 'closed', nextStep: { action: 'stop' } });
    expect(Object.keys(count)).toEqual(['text']);
  });
  it('compiles only without raw cells', () => {
    // @ts-expect-error: a raw cell must be redacted before a message may contain it
    const leak = defineMessage(({ cell }: { cell: string }) => cell);
    const safe = defineMessage(({ cell }: { cell: ReturnType<typeof showTrusted> }) => cell);
    expect(leak.text({ cell: 'raw' } as never)).toBe('raw');
    expect(safe.text({ cell: showTrusted('8 digits') })).toBe('8 digits');
  });
});

describe('a rule', () => {
  it('compiles only with fields, messages and data that exist', () => {
    const reported: unknown[] = [];
    const rule = defineRowRule({
      ...HEAD,
      id: 'ticket/probe',
      kind: 'ticket',
      examples,
      messages: { count },
      check(_row, _context, report) {
        report('rin', 'count', { rows: 1 });
        // @ts-expect-error: not a field of a ticket
        report('taxId', 'count', { rows: 2 });
        // @ts-expect-error: not a message of the rule
        report('rin', 'counted', { rows: 3 });
        // @ts-expect-error: not the data of the message
        report('rin', 'count', { row: 4 });
      },
    });
    rule.check({} as never, {} as never, (...args) => reported.push(args));
    expect(reported).toHaveLength(4);
  });
  it('is returned as it was defined', () => {
    const definition = {
      ...HEAD,
      id: 'file/probe',
      kind: 'any' as const,
      examples,
      messages: {},
      begin: () => ({}),
    };
    expect(defineFileRule(definition)).toBe(definition);
  });
});
