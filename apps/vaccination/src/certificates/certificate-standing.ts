import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { CertifiableDoses } from './certifiable-doses.js';
import { CertificateContents, type SealedCertificate } from './certificate-contents.js';
import { stateOfCertificate, whyRevoked, type CertificateState, type RevokedBecause } from './certificate.rules.js';
import type { StoredCertificate } from './certificate.store.js';

export interface CertificateStanding {
  readonly state: CertificateState;
  readonly contents: SealedCertificate;
  /** Undefined also where its key was betrayed: then it is revoked with all others of the key. */
  readonly revokedBecause: RevokedBecause | undefined;
}

/**
 * Whether a certificate still holds: what it says is held against the ledger whenever somebody asks, so that no
 * correction, merge, decision or recall can be forgotten, and one that is taken back makes it hold again.
 */
@Injectable()
export class CertificateStandings {
  constructor(
    private readonly doses: CertifiableDoses,
    private readonly contents: CertificateContents,
  ) {}

  async of(on: Database | Tx, certificate: StoredCertificate): Promise<CertificateStanding> {
    const contents = await this.contents.open(certificate);
    const found = await this.doses.find(on, certificate.entryId);
    const today = {
      statement: found?.statement,
      isOfRecalledLot: found?.dose.isOfRecalledLot === true,
      wasRevoked: certificate.revokedAt !== null,
    };
    const state = this.contents.isBetrayed(certificate) ? 'revoked' : stateOfCertificate(contents.statement, today);
    return { state, contents, revokedBecause: whyRevoked(today) };
  }
}
