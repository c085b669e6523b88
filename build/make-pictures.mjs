// Makes the two pictures of the README from made-up data: the report in a browser, and the annotated workbook. Run it after
// a change of how either looks: npm run pictures. Needs Chromium, LibreOffice and pdftoppm.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = join(ROOT, 'docs/pictures');
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const html = join(folder, 'report.html');
const xlsx = join(folder, 'workbook.xlsx');

try {
  checkSample();
  await takeReport();
  takeWorkbook();
} finally {
  rmSync(folder, { recursive: true });
}

function checkSample() {
  const args = [
    'denials.csv',
    '--as-of',
    '2026-11-24',
    '--report',
    html,
    '--report',
    xlsx,
    '--quiet',
    '--fail-on',
    'never',
  ];
  execFileSync(process.execPath, [join(ROOT, 'bin/portal-check.js'), ...args], {
    cwd: join(ROOT, 'build/pictures'),
    stdio: 'inherit',
  });
}

async function takeReport() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  await page.goto(pathToFileURL(html).href);
  await page.screenshot({ path: join(PICTURES, 'report.png') });
  await browser.close();
}

/** The sheet with the rows as LibreOffice prints it. */
function takeWorkbook() {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, xlsx]);
  const page = ['-png', '-r', '90', '-singlefile', '-f', '3', '-l', '3'];
  execFileSync('pdftoppm', [...page, join(folder, 'workbook.pdf'), join(PICTURES, 'workbook')]);
}
