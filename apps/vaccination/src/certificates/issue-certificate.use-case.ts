import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { Refused, RequestDigests, requireBodyOf, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { EntryToChange } from '../doses/entry-to-change.js';
import type { DoseRow } from '../doses/dose-state.js';
import { CountedPeople } from '../people/counted-people.js';
import { CertifiableDoses } from './certifiable-doses.js';
import { CertificateContents } from './certificate-contents.js';
import type { IssuedCertificateAnswer } from './certificate.dto.js';
import { isCountable, refusalOfCertificate, saysTheSame, type CertificateStatement } from './certificate.rules.js';
import { CertificateStore, type StoredCertificate } from './certificate.store.js';

const ROUTE = 'POST /v1/vaccination-certificates';
const ID_BYTES = 20;

export interface IssueCertificate {
  readonly doseId: string;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** The entry whose person is named, and who asked how; whether he may was decided before. */
export interface EntryToCertify {
  readonly entry: Pick<DoseRow, 'id' | 'personId' | 'day'>;
  readonly request: ArrivedRequest;
  readonly actor: Pick<Actor, 'kind' | 'id'>;
}

/** Certifies a dose. Whoever asks again while the same is to be said of it is given the same certificate. */
@Injectable()
export class IssueCertificateUseCase {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryToChange,
    private readonly people: CountedPeople,
    private readonly doses: CertifiableDoses,
    private readonly certificates: CertificateStore,
    private readonly contents: CertificateContents,
    private readonly digests: RequestDigests,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 for what is not the actor's, 409 for a withdrawn dose, 422 where nothing can be certified */
  async execute({ doseId, idempotencyKey, actor }: IssueCertificate): Promise<Answered<IssuedCertificateAnswer>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body: { doseId } });
    return this.ofEntry({ entry: await this.entries.find(doseId, actor), request, actor });
  }

  /** For everybody who was let through to the entry in another way. */
  async ofEntry({ entry, request, actor }: EntryToCertify): Promise<Answered<IssuedCertificateAnswer>> {
    await this.contents.prepare(entry.day);
    return this.database.transaction(async (tx) => {
      await this.certificates.lockKey(tx, request.digest.key);
      const earlier = await this.certificates.findRequest(tx, request.keys);
      if (earlier) {
        requireBodyOf(request, earlier.made);
        return { body: await this.answerOf(await this.stored(tx, earlier.certificate)), replayed: true };
      }
      await this.people.lockRoots(tx, [entry.personId]);
      const { statement, entryIds } = await this.require(tx, entry.id);
      const given = (await this.sameAs(tx, statement, entryIds)) ?? (await this.write(tx, { entry, actor }, statement));
      await this.certificates.insertRequest(tx, given.id, request.digest);
      const detail = { certificate: given.certificateId, entry: entry.id };
      const object = { objectKind: 'vaccination-certificate', objectId: given.id, detail };
      await this.audit.record(tx, { actor, action: 'vaccination-certificate.issued', ...object });
      return { body: await this.answerOf(given), replayed: false };
    });
  }

  private async require(
    tx: Tx,
    entryId: string,
  ): Promise<{ readonly statement: CertificateStatement; readonly entryIds: readonly string[] }> {
    const found = await this.doses.find(tx, entryId);
    if (!found) throw new Refused('dose-not-found', { status: 404 });
    const refusal = refusalOfCertificate(found.dose);
    if (refusal) throw new Refused(refusal, { path: 'doseId', ...(refusal === 'dose-withdrawn' && { status: 409 }) });
    if (!found.statement || !isCountable(found.statement.doseNumber))
      throw new Refused('certificate-dose-not-countable', { path: 'doseId' });
    return { statement: found.statement, entryIds: found.dose.entryIds };
  }

  /** Under the lock of the person, so that two who ask at the same moment are given one. */
  private async sameAs(
    tx: Tx,
    statement: CertificateStatement,
    entryIds: readonly string[],
  ): Promise<StoredCertificate | undefined> {
    for (const one of await this.certificates.ofEntries(tx, entryIds)) {
      if (one.expiresAt <= tx.recordedAt || this.contents.isBetrayed(one)) continue;
      if (saysTheSame((await this.contents.open(one)).statement, statement)) return one;
    }
    return undefined;
  }

  private async write(
    tx: Tx,
    { entry, actor }: Pick<EntryToCertify, 'entry' | 'actor'>,
    statement: CertificateStatement,
  ): Promise<StoredCertificate> {
    const identity = { id: uuidv7(), chance: randomBytes(ID_BYTES), day: entry.day };
    const written = this.contents.write(statement, identity, tx.recordedAt);
    const certificate = { ...written, id: identity.id, entryId: entry.id, day: entry.day, issuedAt: tx.recordedAt };
    await this.certificates.insert(tx, { ...certificate, issuedBy: actor.id });
    return { ...certificate, revokedAt: null };
  }

  private async stored(tx: Tx, id: string): Promise<StoredCertificate> {
    const found = await this.certificates.find(tx, id);
    if (!found) throw new Error('What was answered once is kept');
    return found;
  }

  private async answerOf(certificate: StoredCertificate): Promise<IssuedCertificateAnswer> {
    const { id, certificateId, issuedAt, expiresAt } = certificate;
    const { qr } = await this.contents.open(certificate);
    return { id, qr, certificateId, issuedAt: issuedAt.toISOString(), expiresAt: expiresAt.toISOString() };
  }
}
