import { listAbsentFields } from '../../fields/needed.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'registration/incomplete-request',
  kind: 'registration',
  outcome: 'note',
  basis: 'notice',
  source: 'notice §4b',
  summary: 'Some rows of the request would be denied, and the whole file with them',
  why: 'HFS denies an incomplete request, and a request is the whole file: one bad row may deny it all. No ticket can be entered until what is missing has been supplied.',
  cure: 'Send the clean file that --out writes, and the others once they are corrected',
  examples: {
    bad: { rows: [{}, { medicaidId: '' }] },
    good: { rows: [{}, { medicaidId: '111222333002' }] },
  },
  messages: {
    some: defineMessage(
      ({ denied, rows }: { denied: number; rows: number }) =>
        `${denied} of ${rows} rows denied: HFS may deny the whole request, so send the clean file`,
    ),
    all: defineMessage(({ rows }: { rows: number }) =>
      rows === 1
        ? 'the only row is denied, and so the request'
        : `all ${rows} rows denied, and so the request`,
    ),
  },
  begin(_context, header, reportFile) {
    const absent = header.shape === 'grid' ? listAbsentFields(header) : new Set<string>();
    const lacksColumn = header.dictionary.fields.some(({ name, required }) => required && absent.has(name));
    let rows = 0;
    let denied = 0;
    return {
      visit(_row, _report, verdict) {
        rows += 1;
        if (lacksColumn || verdict === 'denied') denied += 1;
      },
      finish() {
        if (denied === rows) reportFile(null, 'all', { rows });
        else if (denied > 0) reportFile(null, 'some', { denied, rows });
      },
    };
  },
});
