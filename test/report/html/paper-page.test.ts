import { expect, it } from 'vitest';
import { renderPaperPage } from '../../../src/report/html/paper-page.ts';

const PAGE = { title: 'A & B', style: 'p {}', styleHash: 'sha256-s', body: ['<p>made up</p>\n'] };

it('renderPaperPage allows nothing but its own style and script', () => {
  const page = [...renderPaperPage(PAGE)].join('');
  expect(page).toContain(
    "content=\"default-src 'none'; style-src 'sha256-s'; base-uri 'none'; form-action 'none'\"",
  );
  expect(page).toContain('<title>A &amp; B</title>');
  expect(page).not.toContain('<script');
  const scripted = [...renderPaperPage({ ...PAGE, script: { text: '1', hash: 'sha256-j' } })].join('');
  expect(scripted).toContain("script-src 'sha256-j'");
  expect(scripted).toContain('<script>1</script>');
});
