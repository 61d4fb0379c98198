import { readScan, type ScanReading } from '#libs/vocabulary';

/** One text as scanners give it, and the JSON that would say the same: the measure of a parser that everybody knows. */
export interface ComparedText {
  readonly name: string;
  readonly text: string;
  readonly json: string;
}

export const BENCH_ORIGIN = 'https://suckhoe.example.vn';
export const SCAN_OPTIONS = { publicOrigins: [BENCH_ORIGIN], today: '2021-08-11' };

const hexOf = (text: string): string => Buffer.from(text).toString('hex');
const NAME = 'Nguyễn Thị THỬ Ví Dụ';
const INSURED = ['DN4930123456789', hexOf(NAME), '28/02/1985', '2', hexOf('Khu vực 2, Phường I'), '93-012'];

/** People who can be nobody: citizen ids of 099. */
const TEXTS: Readonly<Record<string, string>> = {
  'chip card': `099185000456|099123456|${NAME}|28021985|Nữ|Khu vực 2, Phường I, Vị Thanh, Hậu Giang|20052021`,
  'personal QR': '099185000456|NGUYEN THI THU VI DU|1985-02-28|0|162979388586171100|<2<00<02930000123',
  'health insurance': [...INSURED, '01/01/2021', '31/12/2021', '28/12/2020', '$'].join('|'),
  poster: `${BENCH_ORIGIN}/q/1/K7M4Q2XQ/p-2021/${'a'.repeat(86)}`,
  declaration: 'LC1.D.MV29-GQY5-CKT1-8FPX-4BJJ',
};

/** @throws Error where a text is not understood: a fast refusal would be no figure. */
export function comparedTexts(): ComparedText[] {
  return Object.entries(TEXTS).map(([name, text]) => {
    const reading: ScanReading = readScan(text, SCAN_OPTIONS);
    if (reading.kind === 'unknown' || reading.kind === 'hostile') throw new Error(`${name} was not understood`);
    return { name, text, json: JSON.stringify(reading) };
  });
}
