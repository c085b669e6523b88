import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../src/core/columns/split-words.ts';

const split = (header: string) => splitWords(header).join(' ');

describe('splitWords', () => {
  it('splits at blanks, line breaks, punctuation, capitals and digits', () => {
    expect(split('Date of\nSvc')).toBe('date of svc');
    expect(split('PATIENT_LAST/first')).toBe('patient last first');
    expect(split('PatientName')).toBe('patient name');
    expect(split('DOSFrom')).toBe('dos from');
    expect(split('ADDR1')).toBe('addr 1');
    expect(split('1st Appeal')).toBe('1st appeal');
    expect(split('1ST_APPEAL')).toBe('1st appeal');
  });
  it('drops marks, units and formats', () => {
    const headers = ['*RIN', 'RIN (required)', 'RIN (9 digits)', '9-digit RIN', 'RIN [optional]', 'RIN(s)'];
    expect(headers.map(split)).toEqual(headers.map(() => 'rin'));
    expect(split('DOS (mm/dd/yy)')).toBe('dos');
    expect(split('DOS mm/dd/yyyy')).toBe('dos');
    expect(split('Billed ($)')).toBe('billed');
    expect(split('Exhausted? (Y/N)')).toBe('exhausted');
    expect(split('St (2 letters)')).toBe('st');
    expect(split('4. Contact phone')).toBe('contact phone');
  });
  it('drops the number of a line of a form, and brackets that list the answers', () => {
    expect(split('17. Reason code')).toBe('reason code');
    expect(split('Ticket status (draft/open/closed)')).toBe('ticket status');
  });
  it('keeps brackets that say more', () => {
    expect(split('ID (patient)')).toBe('id patient');
  });
  it('reads signs as words', () => {
    expect(split('Claim #')).toBe('claim number');
    expect(split('Claim No.')).toBe('claim number');
    expect(split('$ paid')).toBe('amount paid');
    expect(split('Filed w/o auth')).toBe('filed without auth');
  });
  it('drops accents, possessives and apostrophes', () => {
    expect(split('Teléfono')).toBe('telefono');
    expect(split('Resident’s RIN')).toBe('resident rin');
    expect(split("Auth req'd")).toBe('auth reqd');
  });
  it('replaces phrases', () => {
    expect(split('P2P done')).toBe('p2p done');
    expect(split('P2P_STATUS')).toBe('p2p status');
    expect(split('Peer to peer call')).toBe('p2p');
    expect(split('Why they said no')).toBe('why denial');
    expect(split('Peer-to-Peer')).toBe('p2p');
    expect(split('Health Plan')).toBe('mco');
    expect(split('Date of Birth')).toBe('birth');
  });
});
