import type { Shown } from '../../model/vocabulary.ts';
import { formatCount } from '../../values/count.ts';
import { showHeader, showTrusted } from '../../values/redact.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

/** How many fields a message names: one line must hold them. */
const MAX_NAMED = 2;

export default defineFileRule({
  id: 'file/default-used',
  kind: 'any',
  outcome: 'note',
  basis: 'judgement',
  source: "The user's settings, portal-check.config.json",
  summary: 'Your settings filled in blank cells.',
  why: 'Your settings have what is the same in all your rows, such as the provider. The clean files have it too.',
  cure: 'Fill in the cells that need something else, or remove the default from your settings.',
  examples: {
    bad: {
      cells: { organization: '' },
      context: { defaults: { registration: new Map([['organization', 'Made-Up Clinic']]) } },
    },
    good: {
      cells: { organization: 'Sample Street Pediatrics' },
      context: { defaults: { registration: new Map([['organization', 'Made-Up Clinic']]) } },
    },
  },
  messages: {
    filled: defineMessage(
      ({ fields, rows }: { fields: Shown; rows: number }) =>
        `Your settings filled in ${fields} in ${formatCount(rows, 'row')}.`,
    ),
    more: defineMessage(
      ({ fields, more, rows }: { fields: Shown; more: number; rows: number }) =>
        `Your settings filled in ${fields} and ${formatCount(more, 'other column')} in ${formatCount(rows, 'row')}.`,
    ),
  },
  begin(_context, { dictionary, shape, readNotes }, reportFile) {
    return {
      finish() {
        const { defaultFields, defaultRows: rows } = readNotes;
        if (rows === 0) return;
        const names = dictionary.fields
          .filter(({ name }) => defaultFields.has(name))
          .map(({ name, header }) => (shape === 'records' ? showTrusted(name) : showHeader(header)));
        const more = names.length - MAX_NAMED;
        if (more <= 0) reportFile(null, 'filled', { fields: showTrusted(names.join(' and ')), rows });
        else
          reportFile(null, 'more', { fields: showTrusted(names.slice(0, MAX_NAMED).join(', ')), more, rows });
      },
    };
  },
});
