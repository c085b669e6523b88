import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'file/encoding',
  kind: 'any',
  outcome: 'note',
  basis: 'judgement',
  source: 'Our inference: bytes that are not UTF-8',
  summary: 'The file is not UTF-8 and was read as Windows-1252',
  why: 'Excel in the United States saves CSV in Windows-1252. Where the file came from elsewhere, letters with accents are read wrong.',
  cure: 'Look at the names with accents. Where they are wrong, name the encoding with --encoding, or save the file as CSV UTF-8',
  examples: { bad: { cells: {}, file: { windows1252: true } }, good: { cells: {} } },
  messages: {
    windows1252: defineMessage(
      () => 'not UTF-8: read as Windows-1252; name another with --encoding if letters look wrong',
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
