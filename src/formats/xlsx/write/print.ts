/** Letter; all printed columns on one page. */
export const PAGE_SETUP = {
  paperSize: 1 as number,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 },
} as const;

/** The sheet's name and the number of the page. */
export const FOOTER = { oddFooter: '&L&A&RPage &P of &N' };

/** In percent: prints a text of 11 points in 8 points. Programs round it down. */
export const MIN_SCALE = 74;

/** The pixels of columns that fit the width of a page at that scale: 10.2 inches of 96 pixels. */
export const MAX_PRINTED_PIXELS = Math.floor((10.2 * 96 * 100) / MIN_SCALE);
