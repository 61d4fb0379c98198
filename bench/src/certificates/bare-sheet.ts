import PDFDocument from 'pdfkit';
import { FONT_FILES } from '#libs/documents';

const LINE_POINTS = 40;
const LEFT = 60;
const TOP = 50;
const SIZE = 12;

/** The words of a certificate by the PDF library alone: the same fonts and texts, nothing fitted, and no code drawn. */
export function drawBareSheet(texts: readonly string[]): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, pdfVersion: '1.7' });
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
    for (const [weight, file] of Object.entries(FONT_FILES)) pdf.registerFont(weight, file);
    texts.forEach((text, index) => {
      pdf.font(index % 2 === 0 ? 'regular' : 'semibold').fontSize(SIZE);
      pdf.text(text, LEFT, TOP + index * LINE_POINTS, { lineBreak: false });
    });
    pdf.end();
  });
}
