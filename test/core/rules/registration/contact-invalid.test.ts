import { REGISTRATION } from '../../../../src/core/fields/registration.ts';
import type { Dictionary, Field } from '../../../../src/core/model/field.ts';
import rule from '../../../../src/core/rules/registration/contact-invalid.ts';
import { testRule } from '../../../support/test-rule.ts';

/** Our fields, the e-mail required by a layout or not at all. */
function dictionaryWith(required: Field['required']): Dictionary {
  const fields = REGISTRATION.fields.map(({ required: _, ...field }) =>
    field.name === 'email' && required ? { ...field, required } : field,
  );
  return { ...REGISTRATION, fields };
}

testRule(rule, {
  valid: [
    { name: 'all as they should be' },
    { name: 'an extension and nine digits', cells: { phone: '312-555-0101 x22', zip: '62701-1234' } },
    { name: 'a state by its name', cells: { state: 'illinois' } },
    { name: 'none of them', cells: { email: '', phone: '', zip: '', state: '' } },
    { name: 'placeholders', cells: { email: 'none', phone: 'unknown', zip: '0', state: '?' } },
    {
      name: 'error cells, reported as unreadable',
      cells: { email: ['', 'error'], phone: ['', 'error'], zip: ['', 'error'], state: ['', 'error'] },
    },
    { name: 'number cells', cells: { phone: ['3125550101', 'number'], zip: ['62701', 'number'] } },
  ],
  invalid: [
    {
      name: 'a comma in the e-mail',
      cells: { email: 'maren.testwell@clinic,example' },
      found: [[2, 'email', 'email-assumed']],
    },
    { name: 'no e-mail at all', cells: { email: 'see Maren' }, found: [[2, 'email', 'email-assumed']] },
    {
      name: 'two e-mails',
      cells: { email: 'maren@clinic.example; odell@clinic.example' },
      found: [[2, 'email', 'email-assumed']],
    },
    { name: 'seven digits', cells: { phone: '555-0101' }, found: [[2, 'phone', 'phone-length']] },
    { name: 'scientific notation', cells: { phone: '3.13E+09' }, found: [[2, 'phone', 'phone-length']] },
    { name: 'area code 112', cells: { phone: '112-555-0101' }, found: [[2, 'phone', 'phone-first-digit']] },
    { name: 'six digits', cells: { zip: '627011' }, found: [[2, 'zip', 'zip-length']] },
    { name: 'letters', cells: { zip: 'K1A 0B1' }, found: [[2, 'zip', 'zip-length']] },
    { name: 'four digits', cells: { zip: ['2139', 'number'] }, found: [[2, 'zip', 'zip-lost-zero']] },
    { name: 'eight digits', cells: { zip: '2139-1234' }, found: [[2, 'zip', 'zip-lost-zero']] },
    { name: 'a state that does not exist', cells: { state: 'ON' }, found: [[2, 'state', 'state']] },
    {
      name: 'an e-mail that the layout requires',
      cells: { email: 'see Maren' },
      dictionary: dictionaryWith({
        rule: 'registration/required-field',
        basis: 'notice',
        source: 'your layout',
      }),
      found: [[2, 'email', 'email-required']],
      sources: ['your layout'],
    },
    {
      name: 'an e-mail that the layout does not require',
      cells: { email: 'see Maren' },
      dictionary: dictionaryWith(undefined),
      found: [[2, 'email', 'email']],
    },
    {
      name: 'all of them wrong',
      cells: { email: 'x', phone: '1', zip: '1', state: 'x' },
      found: [
        [2, 'email', 'email-assumed'],
        [2, 'phone', 'phone-length'],
        [2, 'zip', 'zip-length'],
        [2, 'state', 'state'],
      ],
    },
  ],
});
