import rule from '../../../../src/core/rules/file/column-read-as.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'our headers and names' },
    { name: 'aliases', headers: ['First Name', 'Last Name', 'E-mail Address', 'Provider Number'] },
    { name: 'columns that are no field', headers: ['First Name', 'Last Name', 'Email', 'Fax'] },
  ],
  invalid: [
    {
      name: 'headers of the office, in one line',
      kind: 'ticket',
      headers: ['Pt Name', 'RIN', 'MCO', 'Appeal sent', 'Claim Number', 'DOB'],
      found: [[null, null, 'read']],
      says: [
        'Read "Pt Name" (column A) as Recipient Name, "Appeal sent" (column D) as MCO Dispute Date. If one is wrong, use --map to fix it.',
      ],
    },
    {
      name: 'one column for both names of a person',
      headers: ['Employee Name', 'Email', 'NPI', 'Medicaid ID'],
      found: [[null, null, 'read']],
      says: [
        'Read "Employee Name" (column A) as First Name and Last Name. If one is wrong, use --map to fix it.',
      ],
    },
  ],
});
