import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { Refused, requireBodyOf, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { unitsOfDay } from '../areas-above.js';
import { BoundaryChangeStore } from '../changes/boundary-change.store.js';
import { requireProvince } from '../province-officer.js';
import type { BoundaryPack, SaidOfPack } from './boundary-pack.js';
import { BoundaryPackStore, type EarlierPack } from './boundary-pack.store.js';
import { isReadAnew } from './publication.rules.js';

const ROUTE = 'POST /v1/boundary-packs';
/** Not who sends a file decides whether it is the same. */
const OFFICE: Actor = { kind: 'system', id: 'boundary-packs', name: 'boundary-packs', scopes: [], areas: [] };

export interface SendPack {
  readonly bytes: Buffer;
  readonly said: SaidOfPack;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

interface PackRequest extends SendPack {
  readonly sha256: Buffer;
  readonly request: ArrivedRequest;
  readonly file: ArrivedRequest;
}

/**
 * Stores a file of outlines, which a job reads. The same file with the same words beside it is the same pack; it is
 * read again where another pack holds since than the one that it was held against.
 */
@Injectable()
export class SendPackUseCase {
  constructor(
    private readonly database: Database,
    private readonly packs: BoundaryPackStore,
    private readonly changes: BoundaryChangeStore,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused 404 for others than officers of the province, 400 without a file, 422 for a day without communes */
  execute(sent: SendPack): Promise<Answered<BoundaryPack>> {
    const asked = this.requestOf(sent);
    return this.database.transaction(async (tx) => {
      const earlier = await this.packs.findEarlier(tx, asked.request.keys, asked.file.keys);
      if (earlier?.byKey) requireBodyOf(asked.request, earlier.made);
      if (earlier?.byKey) return { body: earlier.pack, replayed: true };
      this.require(sent);
      return earlier ? this.again(tx, asked, earlier) : this.store(tx, asked);
    });
  }

  private requestOf(sent: SendPack): PackRequest {
    const { bytes, said, idempotencyKey, actor } = sent;
    const sha256 = createHash('sha256').update(bytes).digest();
    const hash = createHash('sha256').update(sha256).update(JSON.stringify(said)).digest('base64url');
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body: hash });
    const file = this.digests.of({ actor: OFFICE, route: `${ROUTE}, by file`, key: hash, body: null });
    return { ...sent, sha256, request, file };
  }

  private require({ bytes, said, actor }: SendPack): void {
    const { adminUnits } = this.referenceData;
    requireProvince(actor, adminUnits);
    if (bytes.length === 0) throw new Refused('boundary-pack-file-missing', { status: 400 });
    const { communes } = unitsOfDay(adminUnits, said.validFrom);
    if (communes.length === 0) throw new Refused('no-units-on-day', { path: 'from' });
  }

  private async store(tx: Tx, asked: PackRequest): Promise<Answered<BoundaryPack>> {
    const { said, bytes, sha256, actor, request, file } = asked;
    const id = uuidv7();
    const digests = { made: request.digest, fileDigest: file.digest.key };
    const isNew = await this.packs.insert(tx, { ...said, id, bytes, sha256, by: actor.id, ...digests });
    if (isNew) await this.note(tx, asked, id, 'boundary-pack.sent');
    const stored = await this.packs.findEarlier(tx, request.keys, file.keys);
    if (!stored) throw new Error('a pack was neither stored nor found');
    if (stored.byKey) requireBodyOf(request, stored.made);
    return { body: stored.pack, replayed: !isNew };
  }

  private async again(tx: Tx, asked: PackRequest, { pack }: EarlierPack): Promise<Answered<BoundaryPack>> {
    if (!isReadAnew(pack, await this.changes.all(tx))) return { body: pack, replayed: true };
    await this.packs.readAnew(tx, pack.id, asked.bytes);
    await this.note(tx, asked, pack.id, 'boundary-pack.sent-again');
    return { body: { ...pack, state: 'waiting', report: null, readAt: null }, replayed: false };
  }

  private note(tx: Tx, { actor, bytes }: PackRequest, objectId: string, action: string): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action,
      objectKind: 'boundary-pack',
      objectId,
      detail: { bytes: bytes.length },
    });
  }
}
