import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { HTML_SCRIPT } from '../../../src/report/html/script.ts';

// test/system runs it in a browser.
it('the script parses, and cannot end its own element early', () => {
  expect(() => new Script(HTML_SCRIPT)).not.toThrow();
  expect(HTML_SCRIPT).not.toMatch(/<\/script|<!--/i);
});

it('the script creates no elements and sends no requests', () => {
  expect(HTML_SCRIPT).not.toMatch(/innerHTML|createElement|fetch|XMLHttpRequest|WebSocket|sendBeacon|eval/);
});
