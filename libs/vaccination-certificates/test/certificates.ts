import { encode, Tagged } from 'cborg';
import { createPrivateKey, constants, sign, type JsonWebKey, type KeyObject } from 'node:crypto';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { base45Of, CLAIM } from '#libs/eu-certificates';
import {
  certificateIdOf,
  euDoseCountOf,
  holderNameOf,
  newCertificateKey,
  parseCertificateKeys,
  parseIssuerName,
  type IssuerName,
  type TrustKey,
  type VaccinationCertificate,
} from '../src/index.js';

export const NOW = new Date('2021-12-25T00:00:00Z');
export const ISSUER = accept(parseIssuerName('Sở Y tế tỉnh Thử Nghiệm')) as IssuerName;
export const section = [newCertificateKey(NOW), newCertificateKey(new Date('2021-08-01T00:00:00Z'))];
export const keys = parseCertificateKeys(section);
export const older = parseCertificateKeys(section.slice(1)).signing;
export const PFIZER = { prophylaxis: '1119349007', product: 'EU/1/20/1528', maker: 'ORG-100030215' };

/** Of a person who cannot exist. */
export const CERTIFICATE: VaccinationCertificate = {
  id: certificateIdOf('LC93', new Uint8Array(20).fill(7)),
  issuer: ISSUER,
  holder: accept(holderNameOf('Nguyễn Thị Thử Đào')),
  birth: { precision: 'day', date: '1990-02-01', year: 1990 },
  vaccine: PFIZER,
  count: euDoseCountOf(2, 2),
  vaccinatedOn: '2021-09-01',
  issuedAt: new Date('2021-12-20T00:00:00Z'),
  expiresAt: new Date('2022-12-20T00:00:00Z'),
};

export const PROVINCE = { name: ISSUER, country: 'VN', format: 'dcc' as const, keys: [...keys.published] };
export const NOT_REVOKED = (): undefined => undefined;

export function accept<T>(
  parsed: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string },
): T {
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.value;
}

/** The claims of an honest certificate, as others write them; a claim that is undefined is left out. */
export function claimsWith(more: Readonly<Record<number, unknown>> = {}, health: object = {}): Map<number, unknown> {
  const dose = { tg: '840539006', vp: '1119349007', mp: 'EU/1/20/1528', ma: 'ORG-100030215', dn: 2, sd: 2 };
  const whole = {
    ver: '1.3.0',
    nam: { fn: 'Thử', gn: 'An', fnt: 'THU', gnt: 'AN' },
    dob: '1990',
    v: [{ ...dose, dt: '2021-09-01', co: 'VN', is: ISSUER, ci: 'URN:UVCI:01:VN:LC93/THU' }],
    ...health,
  };
  const claims = {
    [CLAIM.issuer]: ISSUER,
    [CLAIM.expires]: CERTIFICATE.expiresAt.getTime() / 1_000,
    [CLAIM.issued]: CERTIFICATE.issuedAt.getTime() / 1_000,
    [CLAIM.health]: new Map([[1, whole]]),
    ...more,
  };
  return new Map(Object.entries(claims).flatMap(([key, value]) => (value === undefined ? [] : [[Number(key), value]])));
}

interface Sealing {
  readonly header?: ReadonlyMap<number, unknown>;
  readonly open?: unknown;
  readonly key?: KeyObject;
  readonly payload?: Uint8Array;
  readonly level?: number;
}

const kidOf = (kid: string): Buffer => Buffer.from(kid, 'base64');

/** Seals as an issuer does, with every part to be chosen. */
export function sealed(claims: unknown, sealing: Sealing = {}): string {
  const { kid } = keys.signing;
  const { open = new Map(), key = keys.signing.privateKey, payload = encode(claims) } = sealing;
  const header = encode(
    sealing.header ??
      new Map<number, unknown>([
        [1, -7],
        [4, kidOf(kid)],
      ]),
  );
  const signed = encode(['Signature1', header, new Uint8Array(), payload]);
  const how =
    key.asymmetricKeyType === 'rsa'
      ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
      : { key, dsaEncoding: 'ieee-p1363' as const };
  const sign1 = new Tagged(18, [header, open, payload, new Uint8Array(sign('sha256', signed, how))]);
  return `HC1:${base45Of(deflateSync(encode(sign1)))}`;
}

const asBase64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A SMART Health Card of the key; `head` replaces parts of the header. */
export function card(payload: object, { kid, jwk }: { kid: string; jwk: JsonWebKey }, head: object = {}): string {
  const packed = deflateRawSync(JSON.stringify(payload)).toString('base64url');
  const signed = `${asBase64url({ alg: 'ES256', zip: 'DEF', kid, ...head })}.${packed}`;
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  const jws = `${signed}.${sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  return numeric(jws);
}

export function numeric(jws: string): string {
  return `shc:/${[...jws].map((character) => String(character.charCodeAt(0) - 45).padStart(2, '0')).join('')}`;
}

export const trustKeyOf = (kid: string, alg: 'ES256' | 'PS256', key: KeyObject): TrustKey =>
  ({ kid, alg, jwk: key.export({ format: 'jwk' }) }) as TrustKey;
