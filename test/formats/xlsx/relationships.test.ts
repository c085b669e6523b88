import { describe, expect, it } from 'vitest';
import { findTargetPart, readRelationships } from '../../../src/formats/xlsx/relationships.ts';
import { archiveOf } from './archive.ts';
import { rels } from './package.ts';

describe('readRelationships', () => {
  it('resolves targets against the folder of the part', async () => {
    const archive = await archiveOf({
      'xl/_rels/workbook.xml.rels': rels(
        ['a', 'worksheet', 'worksheets/sheet1.xml'],
        ['b', 'styles', '/xl/styles.xml'],
        ['c', 'image', '../media/./image.png'],
        ['d', 'worksheet', 'worksheets\\sheet2.xml'],
      ),
    });
    expect(await readRelationships(archive, 'xl/workbook.xml')).toEqual([
      { id: 'a', kind: 'worksheet', target: 'xl/worksheets/sheet1.xml' },
      { id: 'b', kind: 'styles', target: 'xl/styles.xml' },
      { id: 'c', kind: 'image', target: 'media/image.png' },
      { id: 'd', kind: 'worksheet', target: 'xl/worksheets/sheet2.xml' },
    ]);
  });

  it('reads those of the package, and ignores links to the web', async () => {
    const archive = await archiveOf({
      '_rels/.rels':
        '<Relationships><Relationship Id="w" Type="t/hyperlink" Target="https://clinic.example" TargetMode="External"/><Relationship Id="r" Type="t/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    });
    expect(await readRelationships(archive, '')).toEqual([
      { id: 'r', kind: 'officeDocument', target: 'xl/workbook.xml' },
    ]);
  });

  it('are none for a part without a .rels part', async () => {
    expect(await readRelationships(await archiveOf({ other: 'x' }), 'xl/workbook.xml')).toEqual([]);
  });
});

describe('findTargetPart', () => {
  it('finds a part by its target, percent-encoded or not', async () => {
    const archive = await archiveOf({ 'xl/my sheet.xml': 'x', 'xl/100%25.xml': 'y' });
    const find = (target: string) => findTargetPart(archive, { id: '', kind: 'worksheet', target })?.name;
    expect(find('xl/my%20sheet.xml')).toBe('xl/my sheet.xml');
    expect(find('XL/my sheet.xml')).toBe('xl/my sheet.xml');
    expect(find('xl/100%25.xml')).toBe('xl/100%25.xml');
    expect(find('xl/none.xml')).toBeUndefined();
  });

  it('is undefined without a relationship', async () => {
    expect(findTargetPart(await archiveOf({ other: 'x' }), undefined)).toBeUndefined();
  });
});
