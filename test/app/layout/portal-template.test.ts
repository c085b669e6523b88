import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildLayoutDictionary } from '../../../src/app/layout/dictionary.ts';
import { findPortalTemplate } from '../../../src/app/layout/portal-template.ts';
import type { LayoutFile } from '../../../src/app/layout/schema.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { testFolder, writeBook } from '../../support/out-files.ts';

const path = join(testFolder(), 'official.xlsx');
writeBook(path, [['Title'], ['First Name', 'Fax', 'Medicaid ID', 'Last Name'], ['an example', '', '', '']]);
const columns = [{ header: 'First Name' }, { header: 'Fax' }, { header: 'Medicaid ID' }];

const find = (layout: Partial<LayoutFile>, workbook?: string) =>
  findPortalTemplate(buildLayoutDictionary({ columns, ...layout }, workbook), createNodePlatform());

describe('findPortalTemplate', () => {
  it('is undefined without a workbook', async () => {
    expect(await find({})).toBeUndefined();
  });

  it('finds the sheet, the first row and the columns', async () => {
    expect(await find({}, path)).toMatchObject({ sheet: 'Sheet1', firstRow: 3, extension: 'xlsx' });
    expect(await find({ headerRow: 2, firstRow: 4 }, path)).toMatchObject({ firstRow: 4 });
    expect((await find({}, path))?.columns.map(({ isField }) => isField)).toEqual([true, false, true]);
  });

  it.each<[string, Partial<LayoutFile>, string]>([
    ['sheet', { sheet: 'Other' }, 'There is no sheet "Other" anymore. Run "layout learn" again.'],
    ['header row', { headerRow: 1 }, 'The headings are in row 2, not in row 1. Run "layout learn" again.'],
    [
      'column',
      { columns: [...columns, { header: 'Telex' }] },
      'There is no column "Telex" in row 2 anymore. Run "layout learn" again.',
    ],
  ])('refuses a workbook with another %s', async (_, layout, why) => {
    await expect(find(layout, path)).rejects.toThrow(why);
  });
});
