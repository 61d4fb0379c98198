import { Injectable } from '@nestjs/common';
import { AuditLog, type Tx } from '#libs/database';
import { answeredBefore, Refused, type Actor, type Answered, type RequestDigest } from '#libs/http';
import { readScan, type StatedPerson } from '#libs/vocabulary';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { PersonSeal } from '../people/person-seal.js';
import { judgeCard, judgeTyped, type TypedIdentity } from './identity-guard.rules.js';
import { holderOf, isCard } from './scanned-holder.rules.js';
import type { SealedVisit, Visit } from './visit.js';
import type { CheckedIdentityAnswer, CheckIdentityBody } from './visit.dto.js';
import { afterCheck, refusalOfChecking } from './visit.rules.js';
import { VisitStore, type TakenAct } from './visit.store.js';
import { VisitsOfActor } from './visits-of-actor.js';

export interface CheckIdentity {
  readonly id: string;
  readonly body: CheckIdentityBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

type Checked = Pick<TakenAct, 'act' | 'detail' | 'actedAt'>;

/**
 * The wrong-person guard: what the person says, or a card of theirs, is held against the record. A mismatch stops the visit
 * and stays on it, though the request is refused.
 */
@Injectable()
export class CheckIdentityUseCase {
  constructor(
    private readonly requests: KeyedRequests,
    private readonly store: VisitStore,
    private readonly known: VisitsOfActor,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 for a visit of others, 422 for the wrong person or what cannot be compared, 409 for one that is over */
  async execute({ id, body, idempotencyKey, actor }: CheckIdentity): Promise<Answered<CheckedIdentityAnswer>> {
    const route = `POST /v1/vaccination-visits/${id}/identity-checks`;
    const asked = { actor, route, key: idempotencyKey, body };
    const { body: checked, replayed } = await this.requests.carryOut<Checked>(asked, async (tx, request) => {
      const earlier = answeredBefore(request, await this.store.findAct(tx, request.keys), (act) => act);
      if (earlier) return earlier;
      const visit = await this.known.lock(tx, id, actor);
      return { body: await this.check(tx, visit, body, actor, request.digest), replayed: false };
    });
    // After the commit: the mismatch is on record whatever the client does with the answer.
    if (checked.act === 'mismatched') throw new Refused('wrong-person', { path: 'shown' });
    const identity = checked.detail['by'] === 'scanned' ? 'scanned' : 'typed';
    return { body: { id, identity, checkedAt: checked.actedAt.toISOString() }, replayed };
  }

  private async check(
    tx: Tx,
    visit: Visit,
    { shown }: CheckIdentityBody,
    actor: Actor,
    made: RequestDigest,
  ): Promise<Checked> {
    const by = 'text' in shown ? 'scanned' : 'typed';
    const refusal = refusalOfChecking(visit, by);
    if (refusal) throw new Refused(refusal, { status: 409 });
    const { person } = await this.seal.open<SealedVisit>({ table: 'visit', id: visit.id }, visit.sealed);
    const is = 'text' in shown ? this.judgeText(person, shown.text, visit.day) : judgedTyped(person, shown);
    await this.store.move(tx, visit.id, afterCheck(visit, by, is));
    const act = is === 'match' ? ('identified' as const) : ('mismatched' as const);
    await this.store.note(tx, visit.id, { act, detail: { by }, sealedReason: null, made }, actor.id);
    const object = { objectKind: 'vaccination-visit', objectId: visit.id, detail: { by } };
    await this.audit.record(tx, { actor, action: `vaccination-visit.${act}`, ...object });
    return { act, detail: { by }, actedAt: tx.recordedAt };
  }

  private judgeText(person: StatedPerson, text: string, today: string): 'match' | 'mismatch' {
    const reading = readScan(text, { publicOrigins: [], today });
    const holder = isCard(reading) ? holderOf(reading) : undefined;
    if (!holder) throw new Refused('scan-names-no-person', { path: 'shown.text' });
    return judgeCard(person, holder.card);
  }
}

/** @throws Refused 422 where the record has nothing of what was typed */
function judgedTyped(person: StatedPerson, typed: TypedIdentity): 'match' | 'mismatch' {
  const verdict = judgeTyped(person, typed);
  if (!verdict.ok) throw new Refused(verdict.code, { path: `shown.${verdict.path}` });
  return verdict.is;
}
