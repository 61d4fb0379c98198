import { A4_HEIGHT, A4_WIDTH, drawDocument, millimetres, type Box, type Sheet } from '#libs/documents';
import { inGroupsOfFour } from '#libs/vocabulary';

/** What is printed on one card. */
export interface PrintedCard {
  readonly code: string;
  /** Of the QR code. */
  readonly text: string;
  readonly fullName: string;
  readonly birthYear: number | null;
  /** The first local day on which the card is no longer taken. */
  readonly validUntil: string;
}

/** The least side at which a personal code is scanned well from an arm's length. */
export const CARD_QR_SIDE = millimetres(50);
export const CARDS_PER_SHEET = 8;
const COLUMNS = 2;
const ROWS = CARDS_PER_SHEET / COLUMNS;
const CARD = { width: millimetres(95), height: millimetres(66) } as const;
const LEFT = (A4_WIDTH - COLUMNS * CARD.width) / 2;
const TOP = (A4_HEIGHT - ROWS * CARD.height) / 2;
/** More than the quiet zone of the code, which is under 4 mm at this side. */
const AROUND_CODE = millimetres(5);

/** Sheets of A4 with eight cards each, to be cut along the dashed lines. */
export function drawCardSheet(cards: readonly PrintedCard[], createdAt: Date): Promise<Buffer> {
  return drawDocument({ title: 'Thẻ cá nhân', language: 'vi', createdAt }, (sheet) => {
    cards.forEach((card, index) => {
      const position = index % CARDS_PER_SHEET;
      if (index > 0 && position === 0) sheet.nextPage();
      drawCard(sheet, boxAt(position), card);
    });
  });
}

function boxAt(position: number): Box {
  const [row, column] = [Math.floor(position / COLUMNS), position % COLUMNS];
  return { x: LEFT + column * CARD.width, y: TOP + row * CARD.height, ...CARD };
}

function drawCard(sheet: Sheet, box: Box, card: PrintedCard): void {
  const codeTop = box.y + (box.height - CARD_QR_SIDE) / 2;
  sheet.drawCutLine(box);
  sheet.drawQrCode(card.text, { x: box.x + AROUND_CODE, y: codeTop, side: CARD_QR_SIDE });
  const x = box.x + CARD_QR_SIDE + 2 * AROUND_CODE;
  const column = { x, width: box.x + box.width - x - millimetres(3) };
  const line = (top: number, height: number): Box => ({
    ...column,
    y: codeTop + millimetres(top),
    height: millimetres(height),
  });
  const birth = card.birthYear === null ? '' : String(card.birthYear);
  sheet.write({ ...line(0, 5), text: 'THẺ CÁ NHÂN', size: 10, sizeMin: 7, weight: 'semibold' });
  sheet.write({ ...line(4, 4), text: 'Personal card', size: 7 });
  sheet.write({ ...line(9, 18), text: card.fullName, size: 13, sizeMin: 5, weight: 'semibold' });
  sheet.write({ ...line(28, 5), text: birth, size: 9 });
  sheet.write({ ...line(34, 4), text: 'Mã thẻ · Card code', size: 7, sizeMin: 5 });
  sheet.write({ ...line(37.5, 6), text: inGroupsOfFour(card.code), size: 11, sizeMin: 7, weight: 'semibold' });
  sheet.write({ ...line(44, 7), text: `Dùng đến trước / until ${shownDay(card.validUntil)}`, size: 7, sizeMin: 5 });
}

/** As forms in the country have it. */
function shownDay(day: string): string {
  return day.split('-').reverse().join('/');
}
