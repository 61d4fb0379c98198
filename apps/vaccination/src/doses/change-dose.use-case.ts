import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, RequestDigests, requireBodyOf, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import type { PersonState } from '../people/person-state.js';
import { ChangedEntries, type ChangeMade } from './changed-entries.js';
import type { ChangedDoseAnswer, CorrectDoseBody, WithdrawDoseBody } from './dose-change.dto.js';
import { EntryToChange } from './entry-to-change.js';
import type { DoseRow } from './dose-state.js';
import { RestateDose } from './restate-dose.js';
import { restatableOf } from './restated-dose.rules.js';

interface WithKey<Body> {
  readonly id: string;
  readonly body: Body;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** What an act does to the entry, under the lock of its person. */
type Act = (tx: Tx, entry: DoseRow, root: PersonState) => Promise<ChangeMade>;

/** Corrects and withdraws entries: each act stays on record, and everything that was counted follows. */
@Injectable()
export class ChangeDoseUseCase {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryToChange,
    private readonly restating: RestateDose,
    private readonly changed: ChangedEntries,
    private readonly digests: RequestDigests,
    private readonly clock: BusinessClock,
  ) {}

  async correct({ id, body, idempotencyKey, actor }: WithKey<CorrectDoseBody>): Promise<Answered<ChangedDoseAnswer>> {
    const route = `POST /v1/doses/${id}/corrections`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const entry = await this.entries.find(id, actor);
    await this.restating.prepare(entry, body, this.clock.now());
    return this.act(entry, request, actor, async (tx, current, root) => {
      const { after, people, root: next } = await this.restating.execute(tx, { entry: current, root, body, actor });
      const said = { reason: body.reason.normalize('NFC').trim(), ...(people && { people }) };
      return { kind: 'corrected', before: restatableOf(current), after, said, roots: [root, next] };
    });
  }

  /** It was never given, or is not to be told any more; another facility's entry of the same dose speaks for it then. */
  async withdraw({ id, body, idempotencyKey, actor }: WithKey<WithdrawDoseBody>): Promise<Answered<ChangedDoseAnswer>> {
    const route = `POST /v1/doses/${id}/withdrawals`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const entry = await this.entries.find(id, actor);
    await this.restating.prepare(entry, { reason: '' }, this.clock.now());
    return this.act(entry, request, actor, async (tx, current, root) => {
      await this.changed.withdraw(tx, current.id, actor);
      const said = { reason: body.reason.normalize('NFC').trim() };
      return { kind: 'withdrawn', before: restatableOf(current), after: null, said, roots: [root] };
    });
  }

  private act(
    { id, personId }: DoseRow,
    request: ArrivedRequest,
    actor: Actor,
    act: Act,
  ): Promise<Answered<ChangedDoseAnswer>> {
    return this.database.transaction(async (tx) => {
      const { entry, root, earlier } = await this.changed.lock(tx, { id, personId }, request.keys);
      if (earlier) {
        requireBodyOf(request, earlier.made);
        return { body: earlier.answered, replayed: true };
      }
      if (entry.state === 'withdrawn') throw new Refused('dose-withdrawn', { status: 409 });
      const made = await act(tx, entry, root);
      return { body: await this.changed.settle(tx, entry, made, { actor, made: request.digest }), replayed: false };
    });
  }
}
