import { describe, expect, it } from 'vitest';
import { findEmbeddedReport, isPage, isReportPage } from '../../../src/app/baseline/embedded-report.ts';

const TAG = '<script type="application/json" id="report">';

it('isPage recognizes a page by its start', () => {
  for (const text of ['<!doctype html>', '\n <!DOCTYPE HTML ', '<html lang="en">'])
    expect(isPage(text)).toBe(true);
  for (const text of ['{"a":"<html>"}', 'MCO,<html>', '']) expect(isPage(text)).toBe(false);
});

it('isReportPage wants our name at the start', () => {
  expect(isReportPage('<html><meta name="generator" content="portal-check">')).toBe(true);
  expect(isReportPage('<html><meta name="generator" content="other">')).toBe(false);
  expect(isReportPage(`${' '.repeat(2000)}<meta name="generator" content="portal-check">`)).toBe(false);
});

describe('findEmbeddedReport', () => {
  it('gives the text of the element', () => {
    expect(findEmbeddedReport(`<p>x</p>${TAG}{"a":"\\u003c/script>"}</script><script>1</script>`)).toBe(
      '{"a":"\\u003c/script>"}',
    );
  });
  it('gives nothing without the element or its end', () => {
    expect(findEmbeddedReport('<script id="report">{}</script>')).toBeUndefined();
    expect(findEmbeddedReport(`${TAG}{}`)).toBeUndefined();
  });
});
