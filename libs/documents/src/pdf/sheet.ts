import { QUIET_ZONE_MODULES, qrModules, type QrModules } from '../qr/qr-modules.js';
import { FONT_WEIGHTS, FONT_FILES, type FontWeight } from './fonts.js';

/** In points, from the upper left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface FittedText extends Box {
  readonly text: string;
  /** Size in points where there is room for it, and the one below which nothing is shrunk. */
  readonly size: number;
  readonly sizeMin?: number;
  readonly weight?: FontWeight;
  readonly align?: 'left' | 'center';
}

const SHRINK_STEP = 0.5;
const CUT_LINE = { dash: 2, space: 4, width: 0.4, colour: '#777777' } as const;

/** One document under way. Coordinates are points from the upper left corner of the page that was begun last. */
export class Sheet {
  constructor(private readonly pdf: PDFKit.PDFDocument) {
    for (const weight of FONT_WEIGHTS) pdf.registerFont(weight, FONT_FILES[weight]);
  }

  /** Begins the next page; the first is there already. */
  nextPage(): void {
    this.pdf.addPage();
  }

  /**
   * Writes a text into a box: it wraps at spaces, and shrinks until all of it is in. The text is brought to NFC, since a
   * mark that stands apart from its letter would be drawn beside it. Answers the size that was taken.
   */
  write({ text, x, y, width, height, size, sizeMin = size, weight = 'regular', align = 'left' }: FittedText): number {
    const composed = text.normalize('NFC');
    this.pdf.font(weight);
    const taken = this.sizeThatFits(composed, { width, height }, size, sizeMin);
    this.pdf.fontSize(taken).fillColor('black').text(composed, x, y, { width, height, align, lineGap: 0 });
    return taken;
  }

  /**
   * Draws a QR code as one path of squares, black on white, sharp at any size. `side` is that of the code itself; the
   * quiet zone is around it and must be left free by the caller: `quietZoneOf` says how wide.
   */
  drawQrCode(text: string, { x, y, side }: { readonly x: number; readonly y: number; readonly side: number }): void {
    const modules = qrModules(text);
    const module = side / modules.size;
    for (const { row, from, to } of darkRuns(modules)) {
      this.pdf.rect(x + from * module, y + row * module, (to - from) * module, module);
    }
    this.pdf.fill('black');
  }

  /** Where to cut, as a dashed rectangle. */
  drawCutLine({ x, y, width, height }: Box): void {
    const { dash, space, width: line, colour } = CUT_LINE;
    this.pdf.save().lineWidth(line).dash(dash, { space }).strokeColor(colour).rect(x, y, width, height).stroke();
    this.pdf.restore();
  }

  private sizeThatFits(
    text: string,
    { width, height }: Pick<Box, 'width' | 'height'>,
    size: number,
    sizeMin: number,
  ): number {
    for (let tried = size; tried > sizeMin; tried -= SHRINK_STEP) {
      this.pdf.fontSize(tried);
      const widest = Math.max(...text.split(/\s+/).map((word) => this.pdf.widthOfString(word)));
      if (widest <= width && this.pdf.heightOfString(text, { width, lineGap: 0 }) <= height) return tried;
    }
    return sizeMin;
  }
}

/** Width in points of the white that a code of this text and side needs around it. */
export function quietZoneOf(text: string, side: number): number {
  return (QUIET_ZONE_MODULES * side) / qrModules(text).size;
}

/** Dark modules that stand beside each other, as one run: adjacent squares would show hairlines on some screens. */
function* darkRuns({ size, isDark }: QrModules): Generator<{ row: number; from: number; to: number }> {
  for (let row = 0; row < size; row += 1) {
    let from: number | undefined;
    for (let column = 0; column <= size; column += 1) {
      const dark = column < size && isDark(row, column);
      if (dark && from === undefined) from = column;
      if (!dark && from !== undefined) {
        yield { row, from, to: column };
        from = undefined;
      }
    }
  }
}
