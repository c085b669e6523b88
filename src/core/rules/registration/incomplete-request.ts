import { listAbsentFields } from '../../fields/needed.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'registration/incomplete-request',
  kind: 'registration',
  outcome: 'note',
  basis: 'notice',
  source: 'notice §4b',
  summary: 'Some rows would be denied, and maybe the whole file with them.',
  why: 'An incomplete request would be denied, and a request is the whole file. One bad row may deny it all. You cannot submit a ticket until you supply what is missing.',
  cure: 'Send a file with only the good rows. With --out <folder>, portal-check writes it. Send the other rows after you fix them.',
  examples: {
    bad: { rows: [{}, { medicaidId: '' }] },
    good: { rows: [{}, { medicaidId: '111222333002' }] },
  },
  messages: {
    some: defineMessage(
      ({ denied, rows }: { denied: number; rows: number }) =>
        `${denied} of ${rows} rows would be denied. HFS may deny the whole request, so send the clean file.`,
    ),
    all: defineMessage(({ rows }: { rows: number }) =>
      rows === 1
        ? 'The only row would be denied, and the request with it.'
        : `All ${rows} rows would be denied, and the request with them.`,
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
