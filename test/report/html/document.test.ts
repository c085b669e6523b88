import { expect, it } from 'vitest';
import { renderDocument } from '../../../src/report/html/document.ts';

const PAGE = { title: 'A & B', style: 'p {}', styleHash: 'sha256-s', body: ['<p>made up</p>\n'] };

it('renderDocument allows nothing but its own style and script', () => {
  const page = [...renderDocument(PAGE)].join('');
  expect(page).toContain(
    "content=\"default-src 'none'; style-src 'sha256-s'; base-uri 'none'; form-action 'none'\"",
  );
  expect(page).toContain('<title>A &amp; B</title>');
  expect(page).not.toContain('<script');
  const scripted = [...renderDocument({ ...PAGE, script: { text: '1', hash: 'sha256-j' } })].join('');
  expect(scripted).toContain("script-src 'sha256-j'");
  expect(scripted).toContain('<script>1</script>');
});
