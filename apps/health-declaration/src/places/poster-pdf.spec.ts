import { describe, expect, it } from '@jest/globals';
import { readPdf } from '#libs/testing';
import { drawPosterPdf, POSTER_QR_SIDE, type PrintedPoster } from './poster-pdf.js';

const PRINTED_AT = new Date('2021-08-10T17:30:00.000Z');
const url = `https://suckhoe.example.vn/q/1/K7M4Q2XQ/p-2021/${'aZ09_-'.repeat(15).slice(0, 86)}`;
const poster: PrintedPoster = {
  url,
  code: 'K7M4Q2XQ',
  name: 'Chợ Vị Thanh',
  address: '1 đường Lê Hồng Phong, khu vực 2',
  communeName: 'Phường I',
};

/** Every letter of the language with every mark. */
const LETTERS =
  'aàáảãạăằắẳẵặâầấẩẫậ eèéẻẽẹêềếểễệ iìíỉĩị oòóỏõọôồốổỗộơờớởỡợ uùúủũụưừứửữự yỳýỷỹỵ đ AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ EÈÉẺẼẸÊỀẾỂỄỆ IÌÍỈĨỊ OÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ UÙÚỦŨỤƯỪỨỬỮỰ YỲÝỶỸỴ Đ';

const printed = async (change: Partial<PrintedPoster> = {}) => {
  const pages = await readPdf(await drawPosterPdf({ ...poster, ...change }, PRINTED_AT));
  return { pages, text: pages.map(({ text }) => text).join(' ') };
};

describe('the printed poster of a place', () => {
  it('has a code of exactly 15 × 15 cm that a scanner reads', async () => {
    const { pages } = await printed();
    expect(pages).toHaveLength(1);
    const [code, ...others] = pages[0]?.codes ?? [];
    expect(others).toEqual([]);
    expect(code?.text).toBe(url);
    expect(code?.width).toBeCloseTo((150 / 25.4) * 72, 1);
    expect(code?.height).toBeCloseTo(POSTER_QR_SIDE, 1);
  });

  it('says which place, what to type, what to do and when it was printed', async () => {
    const { text } = await printed();
    for (const part of [
      ...['Chợ Vị Thanh', '1 đường Lê Hồng Phong, khu vực 2, Phường I', 'K7M4 Q2XQ', 'In ngày 11/08/2021'],
      ...['quét mã và khai báo y tế trước khi vào', 'scan the code and declare your health before you enter'],
    ]) {
      expect(text).toContain(part);
    }
  });

  it.each([
    ['every letter with every mark', LETTERS],
    ['marks that stand apart', LETTERS.normalize('NFD')],
    ['the longest name', 'Trường Trung học phổ thông Chuyên Vị Thanh '.repeat(5).slice(0, 200).trim()],
    ['one word without end', 'Ngoằnngoèo'.repeat(20)],
  ])('loses nothing of %s', async (_, name) => {
    const { text, pages } = await printed({ name });
    expect(pages).toHaveLength(1);
    expect(text.replaceAll(' ', '')).toContain(name.normalize('NFC').replaceAll(' ', ''));
  });

  it('is the same bytes for the same place and instant', async () => {
    const [one, other] = await Promise.all([drawPosterPdf(poster, PRINTED_AT), drawPosterPdf(poster, PRINTED_AT)]);
    expect(one.equals(other)).toBe(true);
  });
});
