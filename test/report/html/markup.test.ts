import { describe, expect, it } from 'vitest';
import {
  createRuleAnchor,
  escapeHtml,
  renderProse,
  renderTag,
  renderText,
} from '../../../src/report/html/markup.ts';

describe('escapeHtml', () => {
  it('escapes the five special characters', () => {
    expect(escapeHtml(`<a href="x">'&amp;'</a>`)).toBe(
      '&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;',
    );
  });
});

describe('renderText', () => {
  it('replaces control characters and no-break spaces', () => {
    expect(renderText('a\u0000b\u00a0<c>')).toBe('a b &lt;c&gt;');
  });
});

describe('renderProse', () => {
  it('keeps dates together, with their weekday if there is one', () => {
    expect(renderProse('by Wed 2026-12-09 & 2026-12-10')).toBe(
      'by <span class="date">Wed 2026-12-09</span> &amp; <span class="date">2026-12-10</span>',
    );
  });
});

describe('renderTag', () => {
  it('has the class of the outcome, and its name or another text', () => {
    expect(renderTag('closed')).toBe('<span class="tag closed">closed</span>');
    expect(renderTag('closed', 'a < b')).toBe('<span class="tag closed">a &lt; b</span>');
  });
});

describe('createRuleAnchor', () => {
  it('is a fragment without slashes', () => {
    expect(createRuleAnchor('ticket/too-late')).toBe('rule-ticket-too-late');
  });
});
