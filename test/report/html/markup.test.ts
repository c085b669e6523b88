import { describe, expect, it } from 'vitest';
import {
  createRuleAnchor,
  escapeHtml,
  extractText,
  renderLink,
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

describe('extractText', () => {
  it('is the text that was rendered, with a blank after a block', () => {
    const text = `"a" & 'b' < &lt; 12/9/2026`;
    expect(extractText(`<h3 title="&gt;">${renderProse(text)}</h3><p>c</p>`)).toBe(`${text} c `);
  });
});

describe('renderProse', () => {
  it('keeps dates together, with their weekday if there is one', () => {
    expect(renderProse('by Wed\u00a012/9/2026 & 12/10/2026')).toBe(
      'by <span class="date">Wed 12/9/2026</span> &amp; <span class="date">12/10/2026</span>',
    );
  });
});

describe('renderTag', () => {
  it('has the class of the verdict', () => {
    expect(renderTag('closed', 'a < b')).toBe('<span class="tag closed">a &lt; b</span>');
  });
});

describe('renderLink', () => {
  it('is the text alone without an anchor', () => {
    expect(renderLink('f1-"', 'a < b')).toBe('<a href="#f1-&quot;">a &lt; b</a>');
    expect(renderLink(undefined, 'a < b')).toBe('a &lt; b');
  });
});

describe('createRuleAnchor', () => {
  it('is a fragment without slashes', () => {
    expect(createRuleAnchor('ticket/too-late')).toBe('rule-ticket-too-late');
  });
});
