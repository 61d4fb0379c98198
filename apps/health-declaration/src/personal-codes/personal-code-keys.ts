import { Injectable } from '@nestjs/common';
import { Keyring, SigningKeys, type DatedPublicKey } from '#libs/database';
import {
  personalCertificateText,
  personalCodeClaimsText,
  PERSONAL_CODE_PURPOSE,
  printPersonalCertificate,
  type PersonalCodeClaims,
} from '#libs/vocabulary';

/** The section `personalCode` of keys.json, as published under `/.well-known/lachan-keys.json`, for checkpoints that verify personal codes without network. */
export type PublishedPersonalCodeKey = DatedPublicKey['publicJwk'] & {
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
  readonly purpose: typeof PERSONAL_CODE_PURPOSE;
  /** Business instants. */
  readonly validFrom: string;
  /** When a newer key took over signing; null for the one that signs now. */
  readonly retiredAt: string | null;
  /** From when on nothing that it signed is believed; null for a key that was never betrayed. */
  readonly revokedAt: string | null;
};

/** Signs certificates of personal codes, and publishes what others need to verify them. */
@Injectable()
export class PersonalCodeKeys {
  readonly published: readonly PublishedPersonalCodeKey[];
  private readonly keys: SigningKeys;

  /** @throws Error where the section is missing or malformed; it never prints a key. */
  constructor(keyring: Keyring) {
    this.keys = new SigningKeys(keyring, 'personalCode');
    this.published = this.keys.all.map((key, index, all) => ({
      ...key.publicJwk,
      kid: key.kid,
      use: 'sig',
      alg: 'EdDSA',
      purpose: PERSONAL_CODE_PURPOSE,
      validFrom: key.createdAt,
      retiredAt: all[index - 1]?.createdAt ?? null,
      revokedAt: key.revokedAt,
    }));
  }

  certify(claims: PersonalCodeClaims): string {
    const { kid } = this.keys;
    const claimsText = personalCodeClaimsText(claims);
    const signature = this.keys.sign(personalCertificateText(claimsText, kid));
    return printPersonalCertificate({ claimsText, kid, signature });
  }
}
