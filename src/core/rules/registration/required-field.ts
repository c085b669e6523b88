import { listRequiredFields } from '../../fields/needed.ts';
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
  summary: 'A field that a registration needs is empty',
  why: 'A registration is complete with all required fields filled; an incomplete one is denied. The notice names the Medicaid ID alone: the others are our assumed layout, which a layout of your own replaces.',
  cure: "Fill the field, or name the fields that your copy of the template requires in a layout file; the registration tutorial is on the portal's home page, linked in {url}",
  examples: { bad: { cells: { lastName: '' } }, good: { cells: { lastName: 'Testwell' } } },
  messages: {
    needed: defineMessage(
      ({ header }: { header: Shown }) => `${header} is empty; an incomplete registration is denied`,
      { basis: 'notice' },
    ),
    empty: defineMessage(
      ({ header }: { header: Shown }) =>
        `${header} is empty and assumed to be required; an incomplete registration is denied`,
    ),
    words: defineMessage(
      ({ header }: { header: Shown }) =>
        `${header}: what it says counts as blank; an incomplete registration would be denied`,
      { basis: 'notice' },
    ),
    'words-assumed': defineMessage(
      ({ header }: { header: Shown }) =>
        `${header}: what it says counts as blank; assumed to be required, so it would be denied`,
    ),
  },
  check(row, _context, report) {
    for (const { name, header, required } of listRequiredFields(row.dictionary)) {
      if (required.rule !== ID) continue;
      // A layout may require a column that is not a built-in field.
      const field = name as RegistrationField;
      if (!row.isBlank(field) || !row.hasColumn(field)) continue;
      const { basis, source } = required;
      const ids = row.hasPlaceholder(field)
        ? (['words-assumed', 'words'] as const)
        : (['empty', 'needed'] as const);
      report(field, ids[basis === 'assumed' ? 0 : 1], { header: showHeader(header) }, { source });
    }
  },
});
