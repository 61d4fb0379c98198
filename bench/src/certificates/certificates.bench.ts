import { generateKeyPairSync, sign } from 'node:crypto';
import { Keyring } from '#libs/database';
import { CertificateKeys } from '../../../apps/testing/src/certificates/certificate-keys.js';
import {
  drawCertificate,
  type PrintedCertificate,
} from '../../../apps/testing/src/certificates/certificate-sheet-pdf.js';
import {
  claimsTextOf,
  signedTextOf,
  type CertificateClaims,
} from '../../../apps/testing/src/certificates/certificate-text.js';
import { median } from '../measure/percentile.js';
import { heading, loadAverage, say } from '../report.js';
import { drawBareSheet } from './bare-sheet.js';

const ROUNDS = 7;
const SIGNATURES_A_ROUND = 3_000;
const SHEETS_A_ROUND = 30;
const CREATED_AT = new Date('2021-08-11T00:00:00.000Z');

const claims: CertificateClaims = {
  ...{ n: 'KQ-0123-4567-89AB-CDEF', fullName: 'Nguyễn Thị Thử Ví Dụ', birth: '1984-02-29', value: 'negative' },
  ...{ method: 'rt-pcr', sampledAt: '2021-08-10T23:00:00.000Z', resultedAt: '2021-08-11T00:00:00.000Z' },
  laboratory: 'BV-DK-HG',
};
const printed: Omit<PrintedCertificate, 'text'> = {
  ...{ number: claims.n, fullName: claims.fullName, birth: '29/02/1984', document: '099184000001' },
  ...{ value: 'negative', method: 'rt-pcr', laboratory: 'Bệnh viện Đa khoa tỉnh' },
  ...{ sampledAt: new Date(claims.sampledAt), resultedAt: new Date(claims.resultedAt), validUntil: CREATED_AT },
};

type Way = 'bare signature' | 'signed certificate' | 'bare sheet' | 'drawn certificate';

/** A certificate's text beside its bare signature, and its page beside the PDF library with the same words; in turns. */
export async function benchCertificates(): Promise<void> {
  heading('Certificates of results');
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pair = { publicJwk: publicKey.export({ format: 'jwk' }), privateJwk: privateKey.export({ format: 'jwk' }) };
  const section = { resultCertificate: [{ kid: 'bench', createdAt: CREATED_AT.toISOString(), ...pair }] };
  const keys = new CertificateKeys(Keyring.fromSection(section));
  const signed = Buffer.from(signedTextOf(claimsTextOf(claims), 'bench'));
  const certificate = { ...printed, text: keys.certify(claims) };
  const words = wordsOf(certificate);
  const rates: Record<Way, number[]> = {
    ...{ 'bare signature': [], 'signed certificate': [], 'bare sheet': [], 'drawn certificate': [] },
  };
  for (let round = -1; round < ROUNDS; round++) {
    const measured: Record<Way, number> = {
      'bare signature': await rateOf(SIGNATURES_A_ROUND, () => sign(null, signed, privateKey)),
      'signed certificate': await rateOf(SIGNATURES_A_ROUND, () => keys.certify(claims)),
      'bare sheet': await rateOf(SHEETS_A_ROUND, () => drawBareSheet(words)),
      'drawn certificate': await rateOf(SHEETS_A_ROUND, () => drawCertificate(certificate, CREATED_AT)),
    };
    if (round < 0) continue; // The first is for the compiler.
    for (const way of Object.keys(rates) as Way[]) rates[way].push(measured[way]);
  }
  tell(rates);
}

function tell(rates: Readonly<Record<Way, readonly number[]>>): void {
  const rate = (way: Way): number => median(rates[way]);
  for (const way of Object.keys(rates) as Way[])
    say(`  ${way.padEnd(20)} ${rate(way).toFixed(0).padStart(7)}/s  load ${loadAverage()}`);
  const both = 1 / (1 / rate('signed certificate') + 1 / rate('drawn certificate'));
  say(`  signed and drawn     ${both.toFixed(0).padStart(7)}/s`);
  const ratio = (one: Way, other: Way): string => `${one} / ${other} ${(rate(one) / rate(other)).toFixed(2)}`;
  say(`  ${ratio('signed certificate', 'bare signature')}, ${ratio('drawn certificate', 'bare sheet')}`);
}

/** Calls a second. */
async function rateOf(calls: number, call: () => unknown): Promise<number> {
  const began = performance.now();
  for (let made = 0; made < calls; made++) await call();
  return calls / ((performance.now() - began) / 1_000);
}

/** What is written on the page, line by line. */
function wordsOf({ fullName, birth, document, laboratory, number }: PrintedCertificate): string[] {
  return [
    ...[
      'KẾT QUẢ XÉT NGHIỆM SARS-CoV-2',
      'SARS-CoV-2 test result',
      'ÂM TÍNH · NEGATIVE',
      'Họ và tên · Full name',
      fullName,
    ],
    ...[
      'Ngày sinh · Date of birth',
      birth,
      'Giấy tờ tùy thân · Identity document',
      document ?? '',
      'Phương pháp · Method',
    ],
    ...['RT-PCR', 'Phòng xét nghiệm · Laboratory', laboratory, 'Số · Number', number],
    'Quét mã để kiểm tra giấy này còn giá trị hay đã được thay thế.',
    'Scan the code to see whether this certificate still holds or was replaced.',
  ];
}
