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
  summary: 'A peer-to-peer was offered and not done.',
  why: "You must finish the plan's dispute process before the ticket, and the peer-to-peer is part of it.",
  cure: 'Do the peer-to-peer with the plan. If none was offered, type not applicable under Peer-to-Peer.',
  examples: {
    bad: { cells: { peerToPeer: 'offered but not done' } },
    good: { cells: { peerToPeer: 'done' } },
  },
  messages: {
    notDone: defineMessage(
      () =>
        "The peer-to-peer was offered and not done, so the plan's process is not finished. This ticket would be closed.",
    ),
    blank: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `The answer is missing. With code ${d.code} (${d.meaning}) one is usual. If it was offered and not done, the ticket would be closed.`,
      {
        outcome: 'review',
        basis: 'judgement',
        source: 'X12 code lists, read for notice §5',
        asksForField: true,
      },
    ),
    words: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `The word counts as blank. With code ${d.code} (${d.meaning}) one is usual. If it was offered and not done, this ticket would be closed.`,
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
