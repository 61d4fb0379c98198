import { A4_HEIGHT, A4_WIDTH, drawDocument, millimetres, type Box, type Sheet } from '#libs/documents';
import { inGroupsOfFour } from '#libs/vocabulary';

const COLUMNS = 4;
const ROWS = 10;
export const LABELS_PER_SHEET = COLUMNS * ROWS;
/** Sheets of self-adhesive labels of this size are sold everywhere. */
const LABEL = { width: millimetres(48.5), height: millimetres(25.4) } as const;
const LEFT = (A4_WIDTH - COLUMNS * LABEL.width) / 2;
const TOP = (A4_HEIGHT - ROWS * LABEL.height) / 2;
export const LABEL_QR_SIDE = millimetres(16);
const AROUND_CODE = millimetres(4.7);

/** Sheets of A4 with forty labels each: a QR code with nothing but the barcode, and the barcode to be typed. */
export function drawLabelSheets(barcodes: readonly string[], facilityCode: string, createdAt: Date): Promise<Buffer> {
  return drawDocument({ title: `Nhãn mẫu ${facilityCode}`, language: 'vi', createdAt }, (sheet) => {
    barcodes.forEach((barcode, index) => {
      const position = index % LABELS_PER_SHEET;
      if (index > 0 && position === 0) sheet.nextPage();
      drawLabel(sheet, boxAt(position), barcode, facilityCode);
    });
  });
}

function boxAt(position: number): Box {
  const [row, column] = [Math.floor(position / COLUMNS), position % COLUMNS];
  return { x: LEFT + column * LABEL.width, y: TOP + row * LABEL.height, ...LABEL };
}

function drawLabel(sheet: Sheet, box: Box, barcode: string, facilityCode: string): void {
  const top = box.y + AROUND_CODE;
  sheet.drawQrCode(barcode, { x: box.x + AROUND_CODE, y: top, side: LABEL_QR_SIDE });
  const x = box.x + LABEL_QR_SIDE + 2 * AROUND_CODE - millimetres(1);
  const column = { x, width: box.x + box.width - x - millimetres(1.5) };
  const line = (from: number, height: number): Box => ({
    ...{ ...column, y: top + millimetres(from), height: millimetres(height) },
  });
  sheet.write({ ...line(1, 9), text: inGroupsOfFour(barcode), size: 10, sizeMin: 6, weight: 'semibold' });
  sheet.write({ ...line(11, 5), text: facilityCode, size: 6, sizeMin: 4 });
}
