import { A4_WIDTH, drawDocument, millimetres, type Sheet } from '#libs/documents';
import { inGroupsOfFour, localDayOf } from '#libs/vocabulary';

/** What stands on the poster of a place. */
export interface PrintedPoster {
  readonly url: string;
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly communeName: string;
}

/** The side at which a place's code is scanned from where people stand and wait. */
export const POSTER_QR_SIDE = millimetres(150);

const MARGIN = millimetres(15);
const WIDTH = A4_WIDTH - 2 * MARGIN;
const QR_TOP = millimetres(69);
const BELOW_QR = QR_TOP + POSTER_QR_SIDE;

const INSTRUCTIONS = {
  vi: 'Mở máy ảnh của điện thoại, quét mã và khai báo y tế trước khi vào. Không có điện thoại: xin đọc mã địa điểm này cho người trực tại cửa.',
  en: 'Open the camera of your phone, scan the code and declare your health before you enter. Without a phone: give the code of this place to the person at the door.',
} as const;

/** One page of A4: name of the place, its code to scan at 15 × 15 cm and to type, what to do, and the day of printing. */
export function drawPosterPdf(poster: PrintedPoster, printedAt: Date): Promise<Buffer> {
  const title = `Khai báo y tế: ${poster.name}`;
  return drawDocument({ title, language: 'vi', createdAt: printedAt }, (sheet) => {
    drawHead(sheet, poster);
    sheet.drawQrCode(poster.url, { x: (A4_WIDTH - POSTER_QR_SIDE) / 2, y: QR_TOP, side: POSTER_QR_SIDE });
    drawFoot(sheet, poster.code, localDayOf(printedAt));
  });
}

function drawHead(sheet: Sheet, { name, address, communeName }: PrintedPoster): void {
  const line = { x: MARGIN, width: WIDTH, align: 'center' } as const;
  const heading = 'KHAI BÁO Y TẾ · HEALTH DECLARATION';
  sheet.write({ ...line, y: millimetres(9), height: millimetres(8), text: heading, size: 16, weight: 'semibold' });
  sheet.write({
    ...{ ...line, y: millimetres(18), height: millimetres(28), text: name },
    ...{ size: 34, sizeMin: 9, weight: 'semibold' },
  });
  const where = { y: millimetres(47), height: millimetres(12), text: `${address}, ${communeName}` };
  sheet.write({ ...line, ...where, size: 12, sizeMin: 7 });
}

function drawFoot(sheet: Sheet, code: string, day: string): void {
  const line = { x: MARGIN, width: WIDTH, align: 'center' } as const;
  const at = (below: number, height: number): { y: number; height: number } => ({
    y: BELOW_QR + millimetres(below),
    height: millimetres(height),
  });
  sheet.write({ ...line, ...at(10, 6), text: 'Mã địa điểm để gõ · Code of the place to type', size: 11 });
  sheet.write({ ...line, ...at(15, 16), text: inGroupsOfFour(code), size: 34, weight: 'semibold' });
  sheet.write({ ...line, ...at(31, 13), text: INSTRUCTIONS.vi, size: 12, sizeMin: 9, weight: 'semibold' });
  sheet.write({ ...line, ...at(45, 13), text: INSTRUCTIONS.en, size: 11, sizeMin: 9 });
  sheet.write({ ...line, ...at(63, 5), text: `In ngày ${day.split('-').reverse().join('/')} · Lá Chắn`, size: 9 });
}
