import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { Refused, RequestDigests, requireBodyOf, type Actor, type Answered } from '#libs/http';
import { EntryToChange } from '../doses/entry-to-change.js';
import { PersonSeal } from '../people/person-seal.js';
import type { RevokedCertificateAnswer } from './certificate.dto.js';
import { CertificateStore } from './certificate.store.js';

export interface RevokeCertificate {
  readonly id: string;
  readonly reason: string;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Takes a certificate back for good, whatever becomes of its dose. */
@Injectable()
export class RevokeCertificateUseCase {
  constructor(
    private readonly database: Database,
    private readonly certificates: CertificateStore,
    private readonly entries: EntryToChange,
    private readonly seal: PersonSeal,
    private readonly digests: RequestDigests,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 for what is not the actor's, 409 where another request has revoked it */
  async execute({ id, reason, idempotencyKey, actor }: RevokeCertificate): Promise<Answered<RevokedCertificateAnswer>> {
    const route = `POST /v1/vaccination-certificates/${id}/revocations`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: { reason } });
    const certificate = await this.certificates.find(this.database, id);
    if (!certificate) throw new Refused('certificate-not-found', { status: 404 });
    await this.entries.find(certificate.entryId, actor);
    await this.seal.prepare([certificate.day]);
    return this.database.transaction(async (tx) => {
      await this.certificates.lock(tx, id);
      const earlier = await this.certificates.findRevocation(tx, id);
      if (earlier) {
        const isSame = request.keys.some((key) => earlier.made.key.equals(key));
        if (!isSame) throw new Refused('certificate-revoked-before', { status: 409 });
        requireBodyOf(request, earlier.made);
        return { body: { id, state: 'revoked', revokedAt: earlier.revokedAt.toISOString() }, replayed: true };
      }
      const said = { reason: reason.normalize('NFC').trim() };
      const sealedReason = this.seal.close({ table: 'certificate_revocation', id }, certificate.day, said);
      await this.certificates.revoke(tx, id, { by: actor.id, sealedReason, made: request.digest });
      const object = { objectKind: 'vaccination-certificate', objectId: id };
      await this.audit.record(tx, { actor, action: 'vaccination-certificate.revoked', ...object });
      return { body: { id, state: 'revoked', revokedAt: tx.recordedAt.toISOString() }, replayed: false };
    });
  }
}
