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
  summary: "The file has several providers and is not the portal's template.",
  why: "If you register more than one provider or facility, you must use the multiple-registration template from the portal's home page. We do not know its columns. So we compare your headings with a template that we assumed.",
  cure: "Copy the rows into the template from the portal's home page, which the HFS notice links to. Your IT person can set up your own copy of it with --layout.",
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
        'Several providers need the HFS multiple-registration template. These headings are not those of the template that we assumed.',
    ),
    layout: defineMessage(
      () =>
        'Several providers need the HFS multiple-registration template. These headings are not those of your template.',
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
