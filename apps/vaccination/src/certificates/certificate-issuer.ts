import { Inject, Injectable } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { Keyring } from '#libs/database';
import { SERVICE_CONFIG } from '#libs/runtime';
import {
  parseCertificateKeys,
  parseIssuerName,
  parseTrustList,
  type IssuerName,
  type SigningKey,
  type TrustIssuer,
  type TrustList,
} from '#libs/vaccination-certificates';
import type { Config } from '../config.js';

/** As whom certificates are signed, and whose are believed: the province's own, and those of the trust list. */
@Injectable()
export class CertificateIssuer {
  readonly name: IssuerName;
  /** Inside the id of a certificate. */
  readonly code: string;
  readonly signing: SigningKey;
  readonly trustList: TrustList;
  private readonly betrayed: ReadonlySet<string>;

  /** @throws Error where the keys, the name or the trust list cannot be used; it never prints a key. */
  constructor(keyring: Keyring, @Inject(SERVICE_CONFIG) config: Config) {
    const name = parseIssuerName(config.CERTIFICATE_ISSUER_NAME);
    if (!name.ok) throw new Error(`CERTIFICATE_ISSUER_NAME: ${name.code}`);
    const { signing, published } = parseCertificateKeys(keyring.other('vaccinationCertificate'));
    const own: TrustIssuer = { name: name.value, country: 'VN', format: 'dcc', keys: [...published] };
    this.name = name.value;
    this.code = config.CERTIFICATE_ISSUER_CODE;
    this.signing = signing;
    this.betrayed = new Set(published.flatMap(({ kid, revokedAt }) => (revokedAt ? [kid] : [])));
    this.trustList = parseTrustList({ issuers: [own, ...othersIn(config.TRUST_LIST_FILE)] });
  }

  isSelf({ name }: Pick<TrustIssuer, 'name'>): boolean {
    return name === this.name;
  }

  /** Whether what this key signed is believed by nobody any more. */
  isBetrayed(kid: string): boolean {
    return this.betrayed.has(kid);
  }
}

function othersIn(path: string): readonly TrustIssuer[] {
  return path === '' ? [] : parseTrustList(JSON.parse(readFileSync(path, 'utf8'))).issuers;
}
