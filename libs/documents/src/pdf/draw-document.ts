import PDFDocument from 'pdfkit';
import { Sheet } from './sheet.js';

export interface DocumentDescription {
  /** As a reader shows it in its title bar. */
  readonly title: string;
  /** Of the text, as BCP 47 has it. */
  readonly language: string;
  /** Stands in the document: the same content of the same instant gives the same bytes. */
  readonly createdAt: Date;
}

/** Draws a document of A4 pages and answers its bytes. No margin: what is drawn says where. */
export function drawDocument(
  { title, language, createdAt }: DocumentDescription,
  draw: (sheet: Sheet) => void,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    ...{ size: 'A4', margin: 0, lang: language, displayTitle: true, pdfVersion: '1.7' },
    info: { Title: title.normalize('NFC'), Producer: 'Lá Chắn', Creator: 'Lá Chắn', CreationDate: createdAt },
  });
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
    draw(new Sheet(pdf));
    pdf.end();
  });
}
