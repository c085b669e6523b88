import { isAddedColumn } from '../../fields/header-name.ts';
import { ProviderComparison } from '../../fields/provider-comparison.ts';
import { getTemplateFields } from '../../fields/template.ts';
import type { Column } from '../../model/field.ts';
import { foldHeader } from '../../values/text.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'registration/use-template',
  kind: 'registration',
  outcome: 'note',
  basis: 'notice',
  source: 'notice §4c',
  summary: "Several providers are registered in a file that is not the portal's template",
  why: "Whoever registers several providers or facilities must use the multiple-registration template from the portal's home page. We do not know its columns: the headers are compared with our assumed copy of it.",
  cure: "Copy the rows into the template from the portal's home page, linked in the notice, or send the clean file, which has our layout. With --layout the comparison is with your own copy",
  examples: {
    bad: {
      headers: ['Name', 'E-mail', 'Medicaid ID'],
      rows: [{}, { medicaidId: '111222333002', npi: '1932104098', organization: 'Invented Hospital' }],
    },
    good: {
      headers: ['Name', 'E-mail', 'Medicaid ID'],
      rows: [{}, { email: 'odell.sampleton@clinic.example' }],
    },
  },
  messages: {
    headers: defineMessage(
      () =>
        "several providers need HFS's multiple-registration template; these headers are not our assumed copy's",
    ),
    layout: defineMessage(
      () =>
        "several providers need HFS's multiple-registration template; these headers are not your layout's",
      { outcome: 'review' },
    ),
  },
  begin(_context, header, reportFile) {
    const { fields, template } = header.dictionary;
    const isOfficeOnly = ({ field }: Column) =>
      fields.find(({ name }) => name === field)?.isOfficeOnly === true;
    const headers = header.columns
      .filter((column) => !isAddedColumn(column.header, false) && !isOfficeOnly(column))
      .map((column) => column.header);
    const expected = template?.headers ?? getTemplateFields(header.dictionary).map((field) => field.header);
    const isTemplate = header.shape === 'records' || buildHeadersKey(headers) === buildHeadersKey(expected);
    if (isTemplate) return {};
    const providers = new ProviderComparison();
    return {
      visit(row) {
        providers.add(row);
      },
      finish() {
        if (providers.isSeveral) reportFile(null, template ? 'layout' : 'headers', {});
      },
    };
  },
});

/** A key to compare headers by, without empty ones and in any order. */
function buildHeadersKey(headers: readonly string[]): string {
  return headers
    .map(foldHeader)
    .filter((name) => name !== '')
    .sort()
    .join('\n');
}
