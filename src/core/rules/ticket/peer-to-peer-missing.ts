import type { Shown } from '../../model/vocabulary.ts';
import { findPeerToPeerCode } from '../../portal/denial-codes.ts';
import { showTrusted } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/peer-to-peer-missing',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §5',
  summary: 'A peer-to-peer was offered and has not been done',
  why: "The MCO's dispute process must be exhausted before the ticket, peer-to-peer included.",
  cure: 'Have the peer-to-peer with the MCO, or enter "not applicable" where none was offered',
  examples: {
    bad: { cells: { peerToPeer: 'offered but not done' } },
    good: { cells: { peerToPeer: 'done' } },
  },
  messages: {
    notDone: defineMessage(
      () => "offered but not done; the MCO's process is not exhausted, and the ticket is closed",
    ),
    blank: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `empty, and with ${d.code} (${d.meaning}) one is usual; closed if it was offered and not done`,
      {
        outcome: 'review',
        basis: 'judgement',
        source: 'X12 code lists, read for notice §5',
        asksForField: true,
      },
    ),
    words: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `counts as blank, and with ${d.code} (${d.meaning}) one is usual; closed if offered and not done`,
      { outcome: 'review', basis: 'judgement', source: 'X12 code lists, read for notice §5' },
    ),
  },
  check(row, _context, report) {
    if (row.choice('peerToPeer') === 'offered but not done') return report('peerToPeer', 'notDone', {});
    if (!row.isBlank('peerToPeer')) return;
    const found = findPeerToPeerCode(row.text('denialCodes'));
    if (!found) return;
    const data = { code: showTrusted(found.code), meaning: showTrusted(found.meaning) };
    report('peerToPeer', row.hasPlaceholder('peerToPeer') ? 'words' : 'blank', data);
  },
});
