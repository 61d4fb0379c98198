import scan from 'jsqr';

/** A figure drawn as one filled path, in points from the lower left corner of its page. */
export interface DrawnCode {
  readonly width: number;
  readonly height: number;
  /** What a scanner reads there; undefined where it reads nothing. */
  readonly text: string | undefined;
}

export interface PdfPage {
  /** As a reader extracts it, in NFC, with one space between words. */
  readonly text: string;
  readonly codes: readonly DrawnCode[];
}

/** Fewer squares than this are a line or a frame, not a code. */
const CODE_SQUARES_MIN = 100;
const PIXELS_PER_POINT = 3;
/** White around the code in what the scanner is shown. */
const BORDER_PIXELS = 60;

/** Reads a PDF back with a reader of another make than the one that wrote it: its text, and its codes by a scanner. */
export async function readPdf(content: Uint8Array): Promise<PdfPage[]> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const pdf = await getDocumentProxy(Uint8Array.from(content));
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const page = await pdf.getPage(index + 1);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
    const { fnArray, argsArray } = await page.getOperatorList();
    const paths = fnArray.flatMap((operator, at) =>
      operator === OPS.constructPath ? [rectanglesOf(argsArray[at] as PathArguments)] : [],
    );
    const codes = paths.filter((rectangles) => rectangles.length >= CODE_SQUARES_MIN).map(codeOf);
    return { text: text.normalize('NFC').replace(/\s+/g, ' ').trim(), codes };
  });
  return Promise.all(pages);
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Of pdf.js: what to do with the path, and its numbers: operator, then the points that it takes. */
type PathArguments = readonly [unknown, readonly [Float32Array | null], unknown];

const POINTS_OF_OPERATOR: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 3, 3: 2, 4: 0 };
const MOVE_TO = 0;

/** Every part of the path that begins with a move, as its outermost lines. */
function rectanglesOf([, [numbers]]: PathArguments): Rectangle[] {
  const parts: [number, number][][] = [];
  for (let at = 0; numbers && at < numbers.length;) {
    const operator = numbers[at] ?? 0;
    if (operator === MOVE_TO) parts.push([]);
    const points = POINTS_OF_OPERATOR[operator] ?? 0;
    for (let point = 0; point < points; point += 1) {
      parts.at(-1)?.push([numbers[at + 1 + 2 * point] ?? 0, numbers[at + 2 + 2 * point] ?? 0]);
    }
    at += 1 + 2 * points;
  }
  return parts.map((points) => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
  });
}

function codeOf(rectangles: readonly Rectangle[]): DrawnCode {
  const left = Math.min(...rectangles.map((one) => one.left));
  const top = Math.min(...rectangles.map((one) => one.bottom));
  const width = Math.max(...rectangles.map((one) => one.right)) - left;
  const height = Math.max(...rectangles.map((one) => one.top)) - top;
  const [columns, rows] = [width, height].map((points) => Math.ceil(points * PIXELS_PER_POINT) + 2 * BORDER_PIXELS);
  const image = new Uint8ClampedArray((columns ?? 0) * (rows ?? 0) * 4).fill(255);
  const pixel = (points: number): number => Math.round(points * PIXELS_PER_POINT) + BORDER_PIXELS;
  for (const one of rectangles) {
    for (let y = pixel(one.bottom - top); y < pixel(one.top - top); y += 1) {
      for (let x = pixel(one.left - left); x < pixel(one.right - left); x += 1) {
        image.fill(0, 4 * (y * (columns ?? 0) + x), 4 * (y * (columns ?? 0) + x) + 3);
      }
    }
  }
  return { width, height, text: scan.default(image, columns ?? 0, rows ?? 0)?.data };
}
