import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused, requireBodyOf, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import type { PersonState } from '../people/person-state.js';
import { ChangedEntries, type ChangeMade } from './changed-entries.js';
import type { ChangedDoseAnswer, CorrectDoseBody } from './dose-change.dto.js';
import type { DoseRow } from './dose-state.js';
import { RestateDose } from './restate-dose.js';
import { restatableOf } from './restated-dose.rules.js';

/** An entry that its finder may change, and who asks for it. */
export interface EntryChange {
  readonly entry: DoseRow;
  readonly request: ArrivedRequest;
  readonly actor: Actor;
}

/** What an act does to the entry, under the lock of its person. */
type Act = (entry: DoseRow, root: PersonState) => Promise<ChangeMade>;

/** Corrects and withdraws entries in the transaction of whoever decides it: everything that was counted follows. */
@Injectable()
export class ChangeEntry {
  constructor(
    private readonly restating: RestateDose,
    private readonly changed: ChangedEntries,
    private readonly clock: BusinessClock,
  ) {}

  /** Before the transaction in which the entry is changed. @param body null for a withdrawal */
  prepare(entry: DoseRow, body: CorrectDoseBody | null): Promise<void> {
    return this.restating.prepare(entry, body ?? { reason: '' }, this.clock.now());
  }

  /** @throws Refused where nothing changes, nobody can have given it, or 409 where it was withdrawn before */
  correct(tx: Tx, change: EntryChange, body: CorrectDoseBody): Promise<Answered<ChangedDoseAnswer>> {
    const { actor } = change;
    return this.act(tx, change, async (entry, root) => {
      const { after, people, root: next } = await this.restating.execute(tx, { entry, root, body, actor });
      const said = { reason: body.reason.normalize('NFC').trim(), ...(people && { people }) };
      return { kind: 'corrected', before: restatableOf(entry), after, said, roots: [root, next] };
    });
  }

  /** It was never given, or is not to be told any more; another facility's entry of the same dose speaks for it then. */
  withdraw(tx: Tx, change: EntryChange, reason: string): Promise<Answered<ChangedDoseAnswer>> {
    return this.act(tx, change, async (entry, root) => {
      await this.changed.withdraw(tx, entry.id);
      const said = { reason: reason.normalize('NFC').trim() };
      return { kind: 'withdrawn', before: restatableOf(entry), after: null, said, roots: [root] };
    });
  }

  private async act(
    tx: Tx,
    { entry: { id, personId }, request, actor }: EntryChange,
    act: Act,
  ): Promise<Answered<ChangedDoseAnswer>> {
    const { entry, root, earlier } = await this.changed.lock(tx, { id, personId }, request.keys);
    if (earlier) {
      requireBodyOf(request, earlier.made);
      return { body: earlier.answered, replayed: true };
    }
    if (entry.state === 'withdrawn') throw new Refused('dose-withdrawn', { status: 409 });
    const made = await act(entry, root);
    return { body: await this.changed.settle(tx, entry, made, { actor, made: request.digest }), replayed: false };
  }
}
