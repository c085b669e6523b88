import { describe, expect, it } from 'vitest';
import type { LayoutFile } from '../../../src/app/layout/schema.ts';
import { findLayoutFaults } from '../../../src/app/layout/validate.ts';

const columns = [{ header: 'Medicaid ID' }];

describe('findLayoutFaults', () => {
  it('finds none in a layout that is consistent', () => {
    expect(findLayoutFaults({ headerRow: 3, headerRows: 2, firstRow: 5, columns })).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    [
      'a header of signs',
      { columns: [{ header: '***' }] },
      ['columns[0].header: Type a name with letters or digits.'],
    ],
    [
      "another kind's field",
      { columns: [{ header: 'A', field: 'rin' }] },
      ['columns[0].field: A registration has no such field.'],
    ],
    [
      'two header rows in one',
      { headerRow: 1, headerRows: 2, columns },
      ['headerRow: Type the lower one of the two rows: 2 or more.'],
    ],
    [
      'a first row without a header row',
      { firstRow: 4, columns },
      ['headerRow: This is missing, and firstRow needs it. Add it.'],
    ],
    [
      'a first row above',
      { headerRow: 4, firstRow: 4, columns },
      ['firstRow: Type a row below the headerRow 4.'],
    ],
    [
      'a workbook for tickets',
      { kind: 'ticket', workbook: 'a.xlsx', columns },
      ['workbook: Only registrations can be written into your own file. Remove this.'],
    ],
    [
      'one field twice',
      {
        columns: [
          { header: 'A', field: 'npi' },
          { header: 'B', field: 'npi' },
        ],
      },
      ['columns[1].field: columns[0] is npi already. Remove one of them.'],
    ],
    [
      'a field by our header, and again by its key',
      { columns: [{ header: 'Medicaid ID' }, { header: 'medicaidId' }] },
      [
        'columns[1].header: columns[0] is medicaidId already. Remove one of them.',
        'columns[1].header: columns[0] has that name already. Choose another name.',
      ],
    ],
    [
      'one header twice',
      { columns: [{ header: 'Fax' }, { header: 'FAX *' }] },
      ['columns[1].header: columns[0] has that name already. Choose another name.'],
    ],
    [
      "another's header as alias",
      { columns: [{ header: 'Fax', aliases: ['Telefax', 'Phone'] }, { header: 'Phone' }] },
      ['columns[0].aliases[1]: columns[1] has that name already. Choose another name.'],
    ],
  ])('%s', (_, content, expected) => {
    expect(findLayoutFaults(content as LayoutFile)).toEqual(expected);
  });
});
