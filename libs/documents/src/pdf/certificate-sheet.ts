import { drawDocument } from './draw-document.js';
import { A4_WIDTH, millimetres } from './paper.js';
import type { Box, Sheet } from './sheet.js';

/** Both languages stand beside each other on the paper. */
export interface InBothLanguages {
  readonly vi: string;
  readonly en: string;
}

/** What is printed on a certificate of one page. */
export interface CertificateSheet {
  /** As a reader shows it in its title bar. */
  readonly title: string;
  readonly heading: InBothLanguages;
  /** What is certified, in the largest letters. */
  readonly verdict: string;
  /** Label and value, from the top; at most ten. */
  readonly lines: readonly (readonly [label: string, value: string])[];
  /** Of the QR code. */
  readonly code: string;
  /** Beside the code. */
  readonly notes: InBothLanguages;
}

const LEFT = millimetres(22);
const WIDTH = A4_WIDTH - 2 * LEFT;
const QR_SIDE = millimetres(60);
const LINE = millimetres(13);
/** Millimetres from the top of the page. */
const FIRST_LINE = 70;
const LINES_MAX = 10;

/** One page of A4 with a code, laid out alike for every certificate of the province. */
export function drawCertificateSheet(printed: CertificateSheet, createdAt: Date): Promise<Buffer> {
  if (printed.lines.length > LINES_MAX) throw new RangeError(`A certificate has room for ${LINES_MAX} lines`);
  return drawDocument({ title: printed.title, language: 'vi', createdAt }, (sheet) => {
    drawHead(sheet, printed);
    printed.lines.forEach(([label, value], index) => drawLine(sheet, index, label, value));
    drawCode(sheet, printed);
  });
}

function drawHead(sheet: Sheet, { heading, verdict }: CertificateSheet): void {
  const at = (top: number, height: number): Box => ({
    ...{ x: LEFT, width: WIDTH },
    ...{ y: millimetres(top), height: millimetres(height) },
  });
  const strong = { weight: 'semibold', align: 'center', sizeMin: 14 } as const;
  sheet.write({ ...at(20, 12), ...strong, text: heading.vi, size: 22 });
  sheet.write({ ...at(31, 8), text: heading.en, size: 13, align: 'center' });
  sheet.write({ ...at(46, 14), ...strong, text: verdict, size: 26 });
}

function drawLine(sheet: Sheet, index: number, label: string, value: string): void {
  const y = millimetres(FIRST_LINE) + index * LINE;
  const line = { x: LEFT, width: WIDTH };
  sheet.write({ ...line, y, height: millimetres(5), text: label, size: 9 });
  const below = { ...line, y: y + millimetres(4.5), height: millimetres(8) };
  sheet.write({ ...below, text: value, size: 14, sizeMin: 7, weight: 'semibold' });
}

function drawCode(sheet: Sheet, { code, notes }: CertificateSheet): void {
  const top = millimetres(208);
  sheet.drawQrCode(code, { x: LEFT, y: top, side: QR_SIDE });
  const x = LEFT + QR_SIDE + millimetres(10);
  const column = { x, width: A4_WIDTH - LEFT - x, size: 10, sizeMin: 8 };
  sheet.write({ ...column, y: top, height: millimetres(30), text: notes.vi });
  sheet.write({ ...column, y: top + millimetres(32), height: millimetres(24), text: notes.en });
}
