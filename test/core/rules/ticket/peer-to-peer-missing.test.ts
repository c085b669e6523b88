import rule from '../../../../src/core/rules/ticket/peer-to-peer-missing.ts';
import { testRule } from '../../../support/test-rule.ts';

const notDone = [[2, 'peerToPeer', 'notDone']] as const;
const blank = [[2, 'peerToPeer', 'blank']] as const;
const words = [[2, 'peerToPeer', 'words']] as const;

testRule(rule, {
  valid: [
    { name: 'not applicable' },
    { name: 'n/a with a code', cells: { peerToPeer: 'n/a', denialCodes: 'CO-50' } },
    { name: 'done', cells: { peerToPeer: 'Done', denialCodes: 'CO-50' } },
    { name: 'blank, and another code', cells: { peerToPeer: '' } },
    { name: 'blank, and no code', cells: { peerToPeer: '', denialCodes: '' } },
    ...['yes', 'completed', 'not offered', 'Not needed'].map((peerToPeer) => ({
      name: `${peerToPeer}, with a code`,
      cells: { peerToPeer, denialCodes: 'CO-50' },
    })),
    { name: 'what cannot be read', cells: { peerToPeer: 'talked', denialCodes: 'CO-50' } },
  ],
  invalid: [
    { name: 'offered but not done', cells: { peerToPeer: 'offered but not done' }, found: notDone },
    { name: 'not done', cells: { peerToPeer: 'Not Done', denialCodes: 'CO-50' }, found: notDone },
    { name: 'blank with 50', cells: { peerToPeer: '', denialCodes: 'CO-50' }, found: blank },
    { name: 'blank with 39', cells: { peerToPeer: '', denialCodes: 'CO-45; 39' }, found: blank },
    { name: 'a placeholder with 50', cells: { peerToPeer: 'tbd', denialCodes: '50' }, found: words },
  ],
});
