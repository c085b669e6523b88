import rule from '../../../../src/core/rules/ticket/contact-invalid.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'both right' },
    { name: 'a phone with an extension', cells: { contactPhone: '312.555.0101 x12' } },
    { name: 'neither', cells: { contactEmail: '', contactPhone: '' } },
    { name: 'error cells', cells: { contactEmail: ['', 'error'], contactPhone: ['', 'error'] } },
  ],
  invalid: [
    {
      name: 'no @',
      cells: { contactEmail: 'maren.clinic.example' },
      found: [[2, 'contactEmail', 'email-form']],
    },
    {
      name: 'two addresses',
      cells: { contactEmail: 'a@clinic.example; b@clinic.example' },
      found: [[2, 'contactEmail', 'email-several']],
    },
    {
      name: 'a short phone',
      cells: { contactPhone: '555-0101' },
      found: [[2, 'contactPhone', 'phone-length']],
    },
    {
      name: 'an area code of 0',
      cells: { contactPhone: '(012) 555-0101' },
      found: [[2, 'contactPhone', 'phone-first-digit']],
    },
    {
      name: 'both wrong',
      cells: { contactEmail: 'maren@', contactPhone: '12' },
      found: [
        [2, 'contactEmail', 'email-form'],
        [2, 'contactPhone', 'phone-length'],
      ],
    },
  ],
});
