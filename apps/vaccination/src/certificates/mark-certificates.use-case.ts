import { Injectable } from '@nestjs/common';
import { AuditLog, type Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import { CertificateStore } from './certificate.store.js';

/** Doses that one statement takes. */
const DOSES_PER_CALL = 1_000;

export interface MarkCertificates {
  /** Of doses, or of their entries. */
  readonly doseIds: readonly string[];
  readonly because: 'lot-recalled';
  readonly actor: Pick<Actor, 'kind' | 'id'>;
}

/**
 * Revokes every certificate of some doses, in the transaction of whoever finds that they must not be relied on. What a
 * correction or a withdrawal does to a certificate needs no mark: that is seen in the ledger.
 */
@Injectable()
export class MarkCertificatesUseCase {
  constructor(
    private readonly certificates: CertificateStore,
    private readonly audit: AuditLog,
  ) {}

  /** @returns how many certificates were revoked by this; those that were before are left as they are */
  async execute(tx: Tx, { doseIds, because, actor }: MarkCertificates): Promise<number> {
    const revoked: string[] = [];
    for (let from = 0; from < doseIds.length; from += DOSES_PER_CALL) {
      const some = doseIds.slice(from, from + DOSES_PER_CALL);
      revoked.push(...(await this.certificates.revokeOfDoses(tx, some, { because, by: actor.id })));
    }
    await this.audit.recordAll(
      tx,
      revoked.map((objectId) => ({
        ...{ actor, action: 'vaccination-certificate.revoked', objectKind: 'vaccination-certificate', objectId },
        detail: { because },
      })),
    );
    return revoked.length;
  }
}
