import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { Refused, RequestDigests, requireBodyOf, type Actor, type Answered } from '#libs/http';
import { CountedPeople } from '../people/counted-people.js';
import { PersonSeal } from '../people/person-seal.js';
import type { PairActAnswer } from './dose-pair.dto.js';
import { DosePairStore, type PairAct } from './dose-pair.store.js';
import { RecountCoursesUseCase } from './recount-courses.use-case.js';
import { SeenPairs, type SeenPair } from './seen-pairs.js';

export interface ActOnPair {
  readonly id: string;
  readonly act: PairAct;
  readonly reason: string;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** An officer finds that two doses are one, or that both were given, and may take it back; what was counted follows. */
@Injectable()
export class DecidePairUseCase {
  constructor(
    private readonly database: Database,
    private readonly pairs: DosePairStore,
    private readonly seen: SeenPairs,
    private readonly people: CountedPeople,
    private readonly courses: RecountCoursesUseCase,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused 404 for a pair of another area, 409 where it was decided before, or nothing to take back */
  async execute({ id, act, reason, idempotencyKey, actor }: ActOnPair): Promise<Answered<PairActAnswer>> {
    const route = `POST /v1/dose-duplicates/${id}/${act === 'undone' ? 'undo' : 'decisions'}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: { act, reason } });
    const pair = await this.seen.find(id, actor);
    await this.seal.prepare([pair.day]);
    return this.database.transaction(async (tx) => {
      const roots = await this.people.lockRoots(tx, pair.personIds);
      const earlier = await this.pairs.findAct(tx, request.keys);
      if (earlier) {
        requireBodyOf(request, earlier.made);
        return { body: { id, act: earlier.act, actedAt: earlier.actedAt.toISOString() }, replayed: true };
      }
      await this.requireOpen(tx, id, act);
      const sealedReason = this.seal.close({ table: 'dose_pair', id }, pair.day, reason.normalize('NFC').trim());
      await this.pairs.act(tx, id, { act, by: actor.id, sealedReason, made: request.digest });
      await this.courses.again(tx, [...new Map([...roots.values()].map((root) => [root.id, root])).values()]);
      await this.note(tx, actor, pair, act);
      return { body: { id, act, actedAt: tx.recordedAt.toISOString() }, replayed: false };
    });
  }

  private async requireOpen(tx: Tx, id: string, act: PairAct): Promise<void> {
    const decided = (await this.pairs.find(tx, id))?.decision ?? null;
    if (act === 'undone' && decided === null) throw new Refused('pair-not-decided', { status: 409 });
    if (act !== 'undone' && decided !== null) throw new Refused('pair-already-decided', { status: 409 });
  }

  private note(tx: Tx, actor: Actor, { id, doseIds }: SeenPair, act: PairAct): Promise<void> {
    const [dose, other] = doseIds;
    const detail = { act, dose, other };
    return this.audit.record(tx, { actor, action: 'dose-pair.decided', objectKind: 'dose-pair', objectId: id, detail });
  }
}
