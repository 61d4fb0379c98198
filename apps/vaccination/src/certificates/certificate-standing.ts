import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { CertifiableDoses } from './certifiable-doses.js';
import { CertificateContents, type SealedCertificate } from './certificate-contents.js';
import { stateOfCertificate, type CertificateState } from './certificate.rules.js';
import type { StoredCertificate } from './certificate.store.js';

export interface CertificateStanding {
  readonly state: CertificateState;
  readonly contents: SealedCertificate;
  readonly wasWithdrawn: boolean;
}

/**
 * Whether a certificate still holds: what it says is held against the ledger whenever somebody asks, so that no
 * correction, merge or decision can be forgotten, and one that is taken back makes it hold again.
 */
@Injectable()
export class CertificateStandings {
  constructor(
    private readonly doses: CertifiableDoses,
    private readonly contents: CertificateContents,
  ) {}

  async of(on: Database | Tx, certificate: StoredCertificate): Promise<CertificateStanding> {
    const contents = await this.contents.open(certificate);
    const now = (await this.doses.find(on, certificate.entryId))?.statement;
    const wasRevoked = certificate.revokedBecause !== null || this.contents.isBetrayed(certificate);
    const state = stateOfCertificate(contents.statement, now, wasRevoked);
    return { state, contents, wasWithdrawn: now === undefined };
  }
}
