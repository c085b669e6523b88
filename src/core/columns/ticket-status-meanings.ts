import type { FieldMeaning } from './meaning-table.ts';

/** The authorization, the program and the state of a ticket. */
export const TICKET_STATUS_MEANINGS: readonly FieldMeaning[] = [
  {
    field: 'peerToPeer',
    with: 'mco status done full',
    clear: ['p2p'],
    fitting: ['p2p decision'],
    maybe: ['p2p asked', 'p2p filed'],
  },
  { field: 'priorAuthRequired', with: 'prior service mco', clear: ['auth required'] },
  {
    field: 'priorAuthNumber',
    with: 'prior mco reference claim number id service',
    clear: ['auth number|id', 'auth reference'],
    fitting: ['auth'],
  },
  {
    field: 'priorAuthSent',
    with: 'prior to mco number dispute disputed',
    clear: ['auth filed mco', 'auth filed dispute', 'auth given mco', 'auth given dispute', 'auth given'],
    fitting: ['auth filed'],
  },
  {
    field: 'dualEligible',
    with: 'medicare medicaid patient member eligible status',
    clear: ['dual', 'dual eligible'],
    fitting: ['medicare', 'medicare eligible', 'patient|member medicare'],
  },
  { field: 'medicareCovered', with: 'by', clear: ['medicare covered service?'] },
  {
    field: 'program',
    with: 'mco medicaid name type patient member',
    fitting: ['program', 'line office', 'mco type', 'mco', 'coverage'],
  },
  { field: 'coverage', with: 'type', clear: ['coverage dispute|disputed'], fitting: ['coverage'] },
  {
    field: 'reference',
    with: 'our office number id line ticket',
    clear: ['our|office reference', 'our tracking', 'our case', 'our log', 'our control', 'our number|id'],
    fitting: ['log number'],
    maybe: ['reference'],
  },
  {
    field: 'submitOn',
    with: 'date to portal hfs ticket state',
    clear: ['planned filed', 'planned ticket date', 'planned portal|hfs date'],
  },
  {
    field: 'ticketNumber',
    with: 'hfs portal ticket state complaint number id reference tracking case',
    clear: [
      'portal|hfs|state ticket',
      'hfs|state complaint number|id?',
      'hfs case number|id',
      'hfs tracking|reference',
      'hfs portal number|id',
    ],
    beside: ['ticket number|id'],
    maybe: ['portal number|id|reference|tracking|case number?', 'complaint number|id'],
    near: ['submittedOn'],
  },
  {
    field: 'submittedOn',
    with: 'date to portal hfs state ticket complaint',
    clear: ['hfs|state|ticket filed|opened', 'hfs complaint date', 'complaint filed hfs|portal|state'],
    usual: ['portal filed'],
    beside: ['ticket date', 'complaint filed'],
    near: ['ticketNumber'],
    maybe: ['filed', 'portal date', 'complaint filed'],
  },
  {
    field: 'status',
    with: 'portal ticket hfs complaint',
    clear: ['ticket|hfs status', 'portal ticket status'],
    fitting: ['portal|complaint status'],
  },
  {
    field: 'infoRequestedOn',
    with: 'mco date from hfs',
    clear: ['information asked|required', 'information asked mco by'],
  },
  {
    field: 'infoAnsweredOn',
    with: 'mco date to asked filed hfs',
    clear: ['information answer', 'information given', 'information filed'],
  },
  { field: 'checked', with: 'by ok', clear: ['checked', 'ok by'] },
];
