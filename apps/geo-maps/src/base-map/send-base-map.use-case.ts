import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { Refused, requireBodyOf, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { requireProvince } from '../boundaries/province-officer.js';
import { BaseMapChangeStore } from './base-map-change.store.js';
import type { BaseMapPack, SaidOfBaseMap } from './base-map-pack.js';
import { BaseMapPackStore, type EarlierBaseMapPack } from './base-map-pack.store.js';
import { isReadAnew } from './base-map-publication.rules.js';

const ROUTE = 'POST /v1/base-map-packs';
/** Not who sends a file decides whether it is the same. */
const OFFICE: Actor = { kind: 'system', id: 'base-map-packs', name: 'base-map-packs', scopes: [], areas: [] };

export interface SendBaseMap {
  readonly bytes: Buffer;
  readonly said: SaidOfBaseMap;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

interface BaseMapRequest extends SendBaseMap {
  readonly sha256: Buffer;
  readonly request: ArrivedRequest;
  readonly file: ArrivedRequest;
}

/**
 * Stores a file of rivers and roads, which a job reads. The same file with the same words beside it is the same pack;
 * it is read again where maps draw another pack since than the one that it was held against.
 */
@Injectable()
export class SendBaseMapUseCase {
  constructor(
    private readonly database: Database,
    private readonly packs: BaseMapPackStore,
    private readonly changes: BaseMapChangeStore,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused 404 for others than officers of the province, 400 without a file, 422 for a day to come */
  execute(sent: SendBaseMap): Promise<Answered<BaseMapPack>> {
    const asked = this.requestOf(sent);
    return this.database.transaction(async (tx) => {
      const earlier = await this.packs.findEarlier(tx, asked.request.keys, asked.file.keys);
      if (earlier?.byKey) requireBodyOf(asked.request, earlier.made);
      if (earlier?.byKey) return { body: earlier.pack, replayed: true };
      this.require(sent);
      return earlier ? this.again(tx, asked, earlier) : this.store(tx, asked);
    });
  }

  private requestOf(sent: SendBaseMap): BaseMapRequest {
    const { bytes, said, idempotencyKey, actor } = sent;
    const sha256 = createHash('sha256').update(bytes).digest();
    const hash = createHash('sha256').update(sha256).update(JSON.stringify(said)).digest('base64url');
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body: hash });
    const file = this.digests.of({ actor: OFFICE, route: `${ROUTE}, by file`, key: hash, body: null });
    return { ...sent, sha256, request, file };
  }

  private require({ bytes, said, actor }: SendBaseMap): void {
    requireProvince(actor, this.referenceData.adminUnits, 'base-map-needs-province');
    if (bytes.length === 0) throw new Refused('base-map-pack-file-missing', { status: 400 });
    if (said.asOf > localDayOf(this.clock.now())) throw new Refused('base-map-day-to-come', { path: 'asOf' });
  }

  private async store(tx: Tx, asked: BaseMapRequest): Promise<Answered<BaseMapPack>> {
    const { said, bytes, sha256, actor, request, file } = asked;
    const id = uuidv7();
    const digests = { made: request.digest, fileDigest: file.digest.key };
    const isNew = await this.packs.insert(tx, { ...said, id, bytes, sha256, by: actor.id, ...digests });
    if (isNew) await this.note(tx, asked, id, 'base-map-pack.sent');
    const stored = await this.packs.findEarlier(tx, request.keys, file.keys);
    if (!stored) throw new Error('a pack was neither stored nor found');
    if (stored.byKey) requireBodyOf(request, stored.made);
    return { body: stored.pack, replayed: !isNew };
  }

  private async again(tx: Tx, asked: BaseMapRequest, { pack }: EarlierBaseMapPack): Promise<Answered<BaseMapPack>> {
    if (!isReadAnew(pack, await this.changes.all(tx))) return { body: pack, replayed: true };
    await this.packs.readAnew(tx, pack.id, asked.bytes);
    await this.note(tx, asked, pack.id, 'base-map-pack.sent-again');
    return { body: { ...pack, state: 'waiting', report: null, readAt: null }, replayed: false };
  }

  private note(tx: Tx, { actor, bytes }: BaseMapRequest, objectId: string, action: string): Promise<void> {
    const object = { objectKind: 'base-map-pack', objectId, detail: { bytes: bytes.length } };
    return this.audit.record(tx, { actor, action, ...object });
  }
}
