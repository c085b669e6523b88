// The page has no layout, so it never fills in the portal's own workbook.

/** No layout names a workbook. */
export async function findPortalTemplate(): Promise<undefined> {
  return undefined;
}

/** Called only with a workbook of the portal. */
export function openTemplateWriter(): never {
  throw new Error('the page has no layout');
}
