import { encode, Tagged } from 'cborg';
import { sign, verify } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { deflateSync } from 'node:zlib';
import { base45Of, CLAIM, decodeCbor, HEALTH_VERSION } from '#libs/eu-certificates';
import type { Birth, LocalDay } from '#libs/vocabulary';
import type { SigningKey } from '../keys/certificate-keys.js';
import { openSign1OnServer } from '../verifying/open-sign1.js';
import type { EuDoseCount } from './dose-count.js';
import type { HolderName } from './holder-name.js';
import type { IssuerName } from './issuer-name.js';

const SCHEMA_VERSION = '1.3.0';
const COVID_19 = '840539006';
const COUNTRY = 'VN';
const HEADER = { algorithm: 1, keyId: 4 } as const;
const ES256 = -7;
const SIGN1_TAG = 18;

/** Codes of the EU value sets: kind of vaccine (`vp`), product (`mp`), maker (`ma`). */
export interface EuVaccineCodes {
  readonly prophylaxis: string;
  readonly product: string;
  readonly maker: string;
}

/** One dose of one person, as the province certifies it. */
export interface VaccinationCertificate {
  /** Of `certificateIdOf`. */
  readonly id: string;
  readonly issuer: IssuerName;
  /** Of `holderNameOf`. */
  readonly holder: HolderName;
  /** Null where nothing is known. */
  readonly birth: Birth | null;
  readonly vaccine: EuVaccineCodes;
  /** Of `euDoseCountOf`. */
  readonly count: EuDoseCount;
  readonly vaccinatedOn: LocalDay;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** What was written does not read as what was meant, or not by the key that it names. It must not leave the house. */
export class CertificateMismatch extends Error {
  constructor() {
    super('A certificate that was written does not read as what was meant');
  }
}

/**
 * The text of the QR code, `HC1:…`: EU DCC of schema 1.3.0, signed with ES256. It is read back and verified before it
 * is answered.
 *
 * @throws RangeError where it would expire before it is issued; CertificateMismatch.
 */
export function writeEuCertificate(certificate: VaccinationCertificate, key: SigningKey): string {
  if (!(certificate.expiresAt > certificate.issuedAt)) throw new RangeError('A certificate expires after its issue');
  const payload = encode(claimsOf(certificate));
  const header = encode(
    new Map<number, unknown>([
      [HEADER.algorithm, ES256],
      [HEADER.keyId, Buffer.from(key.kid, 'base64')],
    ]),
  );
  const signed = encode(['Signature1', header, new Uint8Array(), payload]);
  const signature = sign('sha256', signed, { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
  const sign1 = encode(new Tagged(SIGN1_TAG, [header, new Map(), payload, signature]));
  const text = `HC1:${base45Of(deflateSync(sign1, { level: 9 }))}`;
  if (!readsAs(text, certificate, key)) throw new CertificateMismatch();
  return text;
}

function claimsOf(certificate: VaccinationCertificate): Map<number, unknown> {
  const { id, issuer, holder, vaccine, count, vaccinatedOn } = certificate;
  const dose = {
    tg: COVID_19,
    vp: vaccine.prophylaxis,
    mp: vaccine.product,
    ma: vaccine.maker,
    dn: count.doseNumber,
    sd: count.ofDoses,
    dt: vaccinatedOn,
    co: COUNTRY,
    is: issuer,
    ci: id,
  };
  const health = { ver: SCHEMA_VERSION, nam: asMap(holder), dob: dateOfBirth(certificate.birth), v: [asMap(dose)] };
  return new Map<number, unknown>([
    [CLAIM.issuer, issuer],
    [CLAIM.expires, secondsOf(certificate.expiresAt)],
    [CLAIM.issued, secondsOf(certificate.issuedAt)],
    [CLAIM.health, new Map([[HEALTH_VERSION, asMap(health)]])],
  ]);
}

function readsAs(text: string, certificate: VaccinationCertificate, key: SigningKey): boolean {
  const sign1 = openSign1OnServer(text);
  if (!sign1.ok || sign1.signature?.kid !== key.kid) return false;
  const { signed, signature } = sign1.signature;
  const isOurs = verify('sha256', signed, { key: key.publicKey, dsaEncoding: 'ieee-p1363' }, signature);
  return isOurs && isDeepStrictEqual(decodeCbor(sign1.payload), claimsOf(certificate));
}

function dateOfBirth(birth: Birth | null): string {
  if (birth === null) return '';
  return birth.precision === 'day' ? birth.date : String(birth.year);
}

/** The reader answers maps, so that what is written and what is read can be held side by side. */
function asMap(fields: object): Map<string, unknown> {
  return new Map(Object.entries(fields));
}

function secondsOf(instant: Date): number {
  return Math.floor(instant.getTime() / 1_000);
}
