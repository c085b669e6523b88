import { listRequiredFields, MAX_NAMED_BLANKS } from '../../fields/needed.ts';
import type { RegistrationField } from '../../fields/registration.ts';
import type { Shown } from '../../model/vocabulary.ts';
import { showHeader } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

const ID = 'registration/required-field';

export default defineRowRule({
  id: ID,
  kind: 'registration',
  outcome: 'denied',
  basis: 'assumed',
  source: 'notice §4a',
  summary: 'A cell that a registration needs is blank.',
  why: 'A registration with a required cell left blank would be denied. The HFS notice names only the Medicaid ID. The rest are assumed, and your own portal template can change that.',
  cure: "Fill in the cell. If your portal template does not need it, ask your IT person to set up that template with --layout. The registration tutorial is on the portal's home page, linked in {url}.",
  examples: { bad: { cells: { lastName: '' } }, good: { cells: { lastName: 'Testwell' } } },
  messages: {
    needed: defineMessage(
      ({ header }: { header: Shown }) => `${header} is blank. An incomplete registration would be denied.`,
      { basis: 'notice' },
    ),
    empty: defineMessage(
      ({ header }: { header: Shown }) =>
        `${header} is blank. It is assumed to be required. An incomplete registration would be denied.`,
    ),
    words: defineMessage(
      ({ header }: { header: Shown }) =>
        `The word under ${header} counts as blank. An incomplete registration would be denied.`,
      { basis: 'notice' },
    ),
    'words-assumed': defineMessage(
      ({ header }: { header: Shown }) =>
        `The word under ${header} counts as blank. It is assumed to be required, so this registration would be denied.`,
    ),
  },
  check(row, _context, report) {
    let named = 0;
    for (const { name, header, required } of listRequiredFields(row.dictionary)) {
      if (named >= MAX_NAMED_BLANKS) break;
      if (required.rule !== ID) continue;
      // A layout may require a column that is not a built-in field.
      const field = name as RegistrationField;
      if (!row.isBlank(field) || !row.hasColumn(field)) continue;
      named += 1;
      const { basis, source } = required;
      const ids = row.hasPlaceholder(field)
        ? (['words-assumed', 'words'] as const)
        : (['empty', 'needed'] as const);
      report(field, ids[basis === 'assumed' ? 0 : 1], { header: showHeader(header) }, { source });
    }
  },
});
