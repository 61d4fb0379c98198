import { randomBytes, sign } from 'node:crypto';
import { loadReferenceData } from '#libs/reference-data';
import {
  certificateIdOf,
  holderNameOf,
  newCertificateKey,
  parseCertificateKeys,
  parseIssuerName,
  writeEuCertificate,
  type VaccinationCertificate,
} from '#libs/vaccination-certificates';
import { median } from '../measure/percentile.js';
import { heading, loadAverage, say } from '../report.js';
import { BENCH_DAY } from '../stack/bench-clock.js';

const ROUNDS = 7;
const SIGNATURES_A_ROUND = 3_000;
const CERTIFICATES_A_ROUND = 300;
const ID_BYTES = 20;
/** About what is signed of a certificate. */
const SIGNED_BYTES = 380;

type Way = 'bare signature' | 'certificate';

/** The text of a vaccination certificate, signed and read back, beside the bare signature of as many bytes; in turns. */
export function benchDoseCertificates(): Promise<void> {
  heading('Certificates of doses');
  const { signing } = parseCertificateKeys([newCertificateKey(new Date(`${BENCH_DAY}T00:00:00Z`))]);
  const certificate = certificateOf();
  const signed = randomBytes(SIGNED_BYTES);
  const rates: Record<Way, number[]> = { 'bare signature': [], certificate: [] };
  for (let round = -1; round < ROUNDS; round++) {
    const bare = rateOf(SIGNATURES_A_ROUND, () =>
      sign('sha256', signed, { key: signing.privateKey, dsaEncoding: 'ieee-p1363' }),
    );
    const whole = rateOf(CERTIFICATES_A_ROUND, () => writeEuCertificate(certificate, signing));
    if (round < 0) continue; // The first is for the compiler.
    rates['bare signature'].push(bare);
    rates.certificate.push(whole);
  }
  const rate = (way: Way): number => median(rates[way]);
  for (const way of Object.keys(rates) as Way[])
    say(`  ${way.padEnd(16)} ${rate(way).toFixed(0).padStart(7)}/s  load ${loadAverage()}`);
  say(`  certificate / bare signature ${(rate('certificate') / rate('bare signature')).toFixed(2)}`);
  return Promise.resolve();
}

function certificateOf(): VaccinationCertificate {
  const issuer = parseIssuerName('Bench Province');
  const holder = holderNameOf('Nguyễn Thị Thử Ví Dụ');
  const codes = loadReferenceData().vaccination.vaccines.find(({ code }) => code === 'astrazeneca')?.certificate;
  const [prophylaxis] = codes?.prophylaxis ?? [];
  if (!issuer.ok || !holder.ok || !codes || prophylaxis === undefined) throw new Error('The certificate has a fault');
  return {
    ...{ id: certificateIdOf('BENCH', randomBytes(ID_BYTES)), issuer: issuer.value, holder: holder.value },
    ...{ birth: { precision: 'day', date: '1984-02-29', year: 1984 }, vaccinatedOn: BENCH_DAY },
    ...{ vaccine: { prophylaxis, product: codes.product, maker: codes.maker }, count: { doseNumber: 2, ofDoses: 2 } },
    ...{ issuedAt: new Date(`${BENCH_DAY}T01:00:00Z`), expiresAt: new Date('2022-08-11T01:00:00Z') },
  };
}

/** Calls a second. */
function rateOf(calls: number, call: () => unknown): number {
  const began = performance.now();
  for (let made = 0; made < calls; made++) call();
  return calls / ((performance.now() - began) / 1_000);
}
