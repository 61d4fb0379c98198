import { describe, expect, it } from '@jest/globals';
import { xlsxOf } from '#libs/testing';
import { strToU8, zipSync } from 'fflate';
import { IMPORT_ROWS_MAX } from './import-limits.js';
import { readImportTable, ROW_ID_CELL, ROW_ID_COLUMN } from './import-table.js';

const COLUMNS = [
  { name: 'code', aliases: ['Mã'], required: true },
  { name: 'name', aliases: ['Tên cơ sở'] },
  { name: 'since' },
];
const csv = (text: string): Buffer => Buffer.from(text);
const read = (bytes: Buffer) => readImportTable(bytes, COLUMNS);
const sheetWith = (xml: string, others: Readonly<Record<string, string>> = {}): Buffer =>
  xlsxOf([], { 'xl/worksheets/sheet1.xml': xml, ...others });

describe('a table that is sent as a file', () => {
  it.each<[string, Buffer]>([
    ['CSV', csv('code,name\nA1,Chợ\n')],
    ['CSV with semicolons and a byte order mark', csv('\uFEFFcode;name\r\nA1;Chợ\r\n')],
    ['CSV with tabs', csv('code\tname\nA1\tChợ')],
    ['CSV with quoted cells', csv('"code","name"\n"A1","Chợ"\n')],
    ['CSV with Vietnamese headers in any case, NFD', csv('MÃ,tên  cơ sở\nA1,Chợ'.normalize('NFD'))],
    ['CSV with the columns of refused.csv', csv('row,code,name,reasons\n2,A1,Chợ,x\n')],
    [
      'XLSX',
      xlsxOf([
        ['code', 'name'],
        ['A1', ' Chợ '],
      ]),
    ],
  ])('is read from %s', async (_, bytes) => {
    const table = await read(bytes);
    expect(table).toEqual({ columns: ['code', 'name'], rows: [{ number: 2, cells: { code: 'A1', name: 'Chợ' } }] });
  });

  it('passes over empty lines and numbers rows as a spreadsheet does', async () => {
    const { rows } = await read(csv('\n\ncode,name\n\nA1,\n,\nA2,x\n'));
    expect(rows).toEqual([
      { number: 5, cells: { code: 'A1' } },
      { number: 7, cells: { code: 'A2', name: 'x' } },
    ]);
  });

  it('is read below the lines of a title, with stars and hints in its header', async () => {
    const { rows, columns } = await read(csv('LIST OF PLACES,\n,\nCode* (eight signs),NAME*\nA1,Chợ\n'));
    expect(columns).toEqual(['code', 'name']);
    expect(rows).toEqual([{ number: 4, cells: { code: 'A1', name: 'Chợ' } }]);
  });

  it('is read with a header of two lines, of which the upper names groups', async () => {
    const columns = [
      { name: 'code', required: true },
      { name: 'first_lot', aliases: ['first: lot'] },
      { name: 'second_lot', aliases: ['second: lot'] },
      { name: 'commune' },
    ];
    const upper = ['code', 'First', '', 'Second', '', 'Where'];
    const lower = ['', 'Lot*', '', 'Lot*', '', 'Commune'];
    for (const title of [[], [['LIST']]]) {
      const bytes = xlsxOf([...title, upper, lower, ['A1', 'L1', '', 'L2', '', '31318']]);
      const table = await readImportTable(bytes, columns);
      expect(table.rows[0]?.cells).toEqual({ code: 'A1', first_lot: 'L1', second_lot: 'L2', commune: '31318' });
    }
  });

  it('keeps the id of a row that was refused before for kinds that know it, and shows it among no columns', async () => {
    const mended = csv('row,code,reasons,row_id\n7,A1,x,abc:7\n');
    const { rows, columns } = await readImportTable(mended, [...COLUMNS, ROW_ID_COLUMN]);
    expect(columns).toEqual(['code']);
    expect(rows[0]?.cells).toEqual({ code: 'A1', [ROW_ID_CELL]: 'abc:7' });
    expect((await read(mended)).rows[0]?.cells).toEqual({ code: 'A1' });
  });

  it('says of each row what cells merged downward say, in columns where that is so', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = [
      `<row r="2">${cell('B2', 'LIST')}</row><row r="3">${cell('B3', 'code')}${cell('C3', 'name')}</row>`,
      `<row r="4">${cell('B4', 'A1')}${cell('C4', 'x')}</row><row r="5">${cell('B5', 'A2')}<c r="C5"/></row>`,
      `<row r="6">${cell('B6', 'A3')}</row><row r="7">${cell('B7', 'A4')}</row>`,
    ];
    const merged = ['B2:C2', 'C4:C6', 'A4:A7'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
    const columns = COLUMNS.map((column) => ({ ...column, mergedOfEach: column.name === 'name' }));
    expect((await readImportTable(sheetWith(xml), columns)).rows).toEqual([
      { number: 4, cells: { code: 'A1', name: 'x' } },
      { number: 5, cells: { code: 'A2', name: 'x' } },
      { number: 6, cells: { code: 'A3', name: 'x' } },
      { number: 7, cells: { code: 'A4' } },
    ]);
    const bomb = xml.replace('</mergeCells>', '<mergeCell ref="C4:C7"/>'.repeat(100_000) + '</mergeCells>');
    await expect(readImportTable(sheetWith(bomb), columns)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('has numbers of a spreadsheet as texts', async () => {
    const { rows } = await read(
      xlsxOf([
        ['code', 'name'],
        [31318, 9.5],
      ]),
    );
    expect(rows[0]?.cells).toEqual({ code: '31318', name: '9.5' });
  });

  it('takes what cannot be stored for a blank', async () => {
    const { rows } = await read(csv('code,name\nA\u00001,\ud800x\n'));
    expect(rows[0]?.cells.code).toBe('A 1');
  });

  it('has what is hidden, filtered, merged or computed as its cell says, and nothing of other files', async () => {
    const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const sheet = [
      `<row r="1">${text('A1', 'code')}${text('B1', 'name')}</row>`,
      `<row r="2">${text('A2', 'A1')}${text('B2', 'Chợ')}</row>`,
      `<row r="3" hidden="1">${text('A3', 'A2')}<c r="B3"/></row>`,
      `<row r="4"><c r="A4" t="str"><f>"A"&amp;3</f><v>A3</v></c><c r="B4"><f>1+1</f></c></row>`,
      `<row r="5">${text('A5', 'A4')}<c r="B5" t="e"><f>[1]Khac!A1</f><v>#REF!</v></c></row>`,
    ];
    const below = '<autoFilter ref="A1:B5"/><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>';
    const link = { 'xl/externalLinks/externalLink1.xml': '<externalLink/>', 'xl/vbaProject.bin': 'Sub Auto()' };
    const { rows } = await read(
      sheetWith(`<worksheet><sheetData>${sheet.join('')}</sheetData>${below}</worksheet>`, link),
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      { code: 'A1', name: 'Chợ' },
      { code: 'A2' },
      { code: 'A3' },
      { code: 'A4' },
    ]);
  });

  it.each<[string, Buffer, string]>([
    ['nothing', csv(''), 'column-missing'],
    ['a header alone', csv('code,name\n'), 'file-empty'],
    ['a column that is not known', csv('code,colour\nA1,red\n'), 'unknown-column'],
    ['a column twice, once by its other name', csv('code,Mã\nA1,A1\n'), 'column-twice'],
    ['no column of those that must be there', csv('name\nChợ\n'), 'column-missing'],
    ['too many columns', csv(`code${',x'.repeat(80)}\nA1\n`), 'too-many-columns'],
    ['too many rows', csv(`code\n${'A1\n'.repeat(IMPORT_ROWS_MAX + 1)}`), 'too-many-rows'],
    ['bytes that are not UTF-8', Buffer.from([0x63, 0xff, 0xfe]), 'file-unreadable'],
    ['a quote that never ends', csv('code,name\n"A1,x\n'), 'file-unreadable'],
    ['half a spreadsheet', xlsxOf([['code'], ['A1']]).subarray(0, 200), 'file-unreadable'],
    ['an archive that is no spreadsheet', Buffer.from(zipSync({ 'a.txt': strToU8('x') })), 'file-unreadable'],
    ['a spreadsheet that is not XML', sheetWith('not xml'), 'file-unreadable'],
    [
      'a cell in the last row that a sheet can have',
      sheetWith('<worksheet><sheetData><row r="1048576"><c r="A1048576"/></row></sheetData></worksheet>'),
      'too-many-rows',
    ],
    [
      'a cell in the last column',
      sheetWith('<worksheet><sheetData><row r="1"><c s="1" r="XFD1"/></row></sheetData></worksheet>'),
      'too-many-columns',
    ],
    [
      'a few kilobytes that unpack to 80 MB',
      xlsxOf([['code']], { 'xl/bomb.xml': ' '.repeat(80_000_000) }),
      'file-too-large',
    ],
    [
      'a thousand parts',
      xlsxOf([['code']], Object.fromEntries([...Array(1_000).keys()].map((n) => [`${n}.xml`, '']))),
      'file-too-large',
    ],
  ])('is refused with %s', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });
});
