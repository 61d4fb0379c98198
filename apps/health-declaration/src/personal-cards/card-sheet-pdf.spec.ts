import { describe, expect, it } from '@jest/globals';
import { readPdf } from '#libs/testing';
import { CARD_CODE_RANDOM_BYTES, generateCardCode, inGroupsOfFour, printCardText } from '#libs/vocabulary';
import { CARD_QR_SIDE, CARDS_PER_SHEET, drawCardSheet, type PrintedCard } from './card-sheet-pdf.js';

const AT = new Date('2021-08-11T00:00:00.000Z');
const LONG = 'Công Tằng Tôn Nữ Thị Thử Nguyễn Phước Bảo Ngọc Diễm Quỳnh Đặng Hoàng Khánh Thùy Trang';

function card(number: number, fullName = 'NGUYỄN THỬ Ví Dụ'): PrintedCard {
  const code = generateCardCode(new Uint8Array(CARD_CODE_RANDOM_BYTES).fill(number));
  const text = printCardText({ code, kid: 'p-2021', signature: 'aZ09_-'.repeat(15).slice(0, 86) });
  return { code, text, fullName, birthYear: 1948, validUntil: '2022-02-07' };
}

describe('sheets of personal cards', () => {
  const cards = [card(1, LONG), ...Array.from({ length: CARDS_PER_SHEET }, (_, index) => card(index + 2))];

  it('have as many pages as they need, and every card once, in order', async () => {
    const pages = await readPdf(await drawCardSheet(cards, AT));
    expect(pages.map(({ codes }) => codes.length)).toEqual([CARDS_PER_SHEET, 1]);
    expect(pages.flatMap(({ codes }) => codes.map(({ text }) => text))).toEqual(cards.map(({ text }) => text));
  });

  it('have codes of at least 5 × 5 cm', async () => {
    const [page] = await readPdf(await drawCardSheet(cards, AT));
    for (const { width, height } of page?.codes ?? []) {
      expect(width).toBeCloseTo((50 / 25.4) * 72, 1);
      expect(height).toBeCloseTo(CARD_QR_SIDE, 1);
    }
  });

  it('say whose each card is, what to type and until when it is taken', async () => {
    const [first, last] = await readPdf(await drawCardSheet(cards, AT));
    expect(first?.text).toContain(LONG);
    for (const part of ['NGUYỄN THỬ Ví Dụ', '1948', inGroupsOfFour(card(CARDS_PER_SHEET + 1).code), '07/02/2022'])
      expect(last?.text).toContain(part);
  });
});
