import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'file/encoding',
  kind: 'any',
  outcome: 'note',
  basis: 'judgement',
  source: 'Our inference: bytes that are not UTF-8',
  summary: 'The file is not UTF-8 and was read as Windows-1252.',
  why: 'Excel in the United States saves CSV as Windows-1252. If the file came from another country, letters with accents may be wrong.',
  cure: 'Check the names with accents. If they are wrong, save the file in Excel as CSV UTF-8. If they are right, do nothing.',
  examples: { bad: { cells: {}, file: { windows1252: true } }, good: { cells: {} } },
  messages: {
    windows1252: defineMessage(
      () => 'The file is not UTF-8, so it was read as Windows-1252. Letters with accents may be wrong.',
    ),
  },
  begin(_context, header, reportFile) {
    return {
      finish() {
        if (header.readNotes.windows1252) reportFile(null, 'windows1252', {});
      },
    };
  },
});
