import { inGroupsOfFour } from '#libs/vocabulary';

/** A label of 50 × 25 mm at eight dots a millimetre. */
const WIDTH_DOTS = 400;
const HEIGHT_DOTS = 200;

/** The same labels for a label printer, in ZPL II: one format a label. Barcodes and codes of facilities need no escape. */
export function labelsAsZpl(barcodes: readonly string[], facilityCode: string): string {
  return barcodes.map((barcode) => formatOf(barcode, facilityCode)).join('');
}

function formatOf(barcode: string, facilityCode: string): string {
  return [
    '^XA^CI28',
    `^PW${WIDTH_DOTS}^LL${HEIGHT_DOTS}`,
    `^FO24,24^BQN,2,6^FDQA,${barcode}^FS`,
    `^FO180,50^A0N,36,32^FD${inGroupsOfFour(barcode)}^FS`,
    `^FO180,110^A0N,24,22^FD${facilityCode}^FS`,
    '^XZ\n',
  ].join('\n');
}
