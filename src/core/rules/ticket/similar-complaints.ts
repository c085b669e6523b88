import type { Shown } from '../../model/vocabulary.ts';
import { getComplaintGroupKey } from '../../portal/complaint-group.ts';
import { FirstSeen } from '../../values/first-seen.ts';
import { showTrusted } from '../../values/redact.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

const ROWS_NAMED = 3;

interface Group {
  count: number;
  mco: Shown;
  rows: number[];
}

export default defineFileRule({
  id: 'ticket/similar-complaints',
  kind: 'ticket',
  outcome: 'note',
  basis: 'notice',
  source: '2020-02-21 and 2020-04-27 notices; 140.75(b)',
  summary: 'Two or more tickets are about the same plan and category.',
  why: 'Two or more similar tickets about the same plan belong on the Complaints/Claim-Issue template. HFS does not want them as separate tickets.',
  cure: 'Send them as one Claim-Issue file. With --out, portal-check writes it.',
  examples: {
    bad: { rows: [{}, { claimNumber: 'MADEUP-CLM-0002' }] },
    good: { rows: [{}, { claimNumber: 'MADEUP-CLM-0002', category: 'timely filing' }] },
  },
  messages: {
    group: defineMessage(
      ({ count, mco, rows }: { count: number; mco: Shown; rows: Shown }) =>
        `${count} tickets for ${mco} have the same category (${rows}). Send them as one Claim-Issue file.`,
    ),
  },
  begin({ plans }, _header, reportFile) {
    const first = new FirstSeen();
    const groups = new Map<string, Group>();
    return {
      visit(row) {
        const key = getComplaintGroupKey(row, plans);
        if (key === '') return;
        const group = groups.get(key);
        if (group) {
          group.count += 1;
          if (group.rows.length < ROWS_NAMED) group.rows.push(row.row);
          return;
        }
        const earlier = first.record(key, row.row);
        if (!earlier) return;
        const plan = plans.findInProgram(row.text('mco'), row.choice('program'));
        groups.set(key, {
          count: 2,
          mco: showTrusted(plan?.name ?? 'one plan'),
          rows: [earlier.row, row.row],
        });
      },
      finish() {
        for (const { count, mco, rows } of groups.values()) {
          const more = count > rows.length ? ` and ${count - rows.length} more` : '';
          reportFile('category', 'group', {
            count,
            mco,
            rows: showTrusted(`rows ${rows.join(', ')}${more}`),
          });
        }
      },
    };
  },
});
