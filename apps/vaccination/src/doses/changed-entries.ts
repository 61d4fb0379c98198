import { Injectable } from '@nestjs/common';
import { AuditLog, type Tx } from '#libs/database';
import { Refused, type Actor, type RequestDigest } from '#libs/http';
import type { StatedPerson } from '#libs/vocabulary';
import { PersonSeal } from '../people/person-seal.js';
import { CountedPeople } from '../people/counted-people.js';
import type { PersonState } from '../people/person-state.js';
import type { ChangedDoseAnswer } from './dose-change.dto.js';
import { DoseChangeStore, type KeyedChange, type NewChange } from './dose-change.store.js';
import type { DoseRow } from './dose-state.js';
import { DoseStore } from './dose.store.js';
import { FollowSessions } from './follow-sessions.js';
import { RecountCoursesUseCase } from './recount-courses.use-case.js';

/** What was done to an entry, and whose courses follow. */
export interface ChangeMade extends Pick<NewChange, 'kind' | 'before' | 'after'> {
  /** It may name people. */
  readonly said: {
    readonly reason: string;
    readonly people?: { readonly before: StatedPerson; readonly after: StatedPerson };
  };
  readonly roots: readonly PersonState[];
}

/** Locks what is to be changed, and lets everything follow from what was changed. */
@Injectable()
export class ChangedEntries {
  constructor(
    private readonly doses: DoseStore,
    private readonly changes: DoseChangeStore,
    private readonly people: CountedPeople,
    private readonly courses: RecountCoursesUseCase,
    private readonly seal: PersonSeal,
    private readonly sessions: FollowSessions,
    private readonly audit: AuditLog,
  ) {}

  /** The entry as it is now, with its person locked, and what an earlier request with the key has made. */
  async lock(
    tx: Tx,
    { id, personId }: Pick<DoseRow, 'id' | 'personId'>,
    keys: readonly Buffer[],
  ): Promise<{ readonly entry: DoseRow; readonly root: PersonState; readonly earlier: KeyedChange | undefined }> {
    const root = (await this.people.lockRoots(tx, [personId])).get(personId);
    const entry = await this.doses.find(tx, id);
    // Somebody was faster and found that it is another person's.
    if (!entry || !root || entry.personId !== personId) throw new Refused('dose-changed-meanwhile', { status: 409 });
    return { entry, root, earlier: await this.changes.findByKeys(tx, keys) };
  }

  async withdraw(tx: Tx, id: string): Promise<void> {
    await this.doses.withdraw(tx, id);
  }

  /** Session, visit and invitation follow, too. @param changed the entry as it was before */
  async settle(
    tx: Tx,
    changed: DoseRow,
    { kind, before, after, said, roots }: ChangeMade,
    { actor, made }: { readonly actor: Actor; readonly made: RequestDigest },
  ): Promise<ChangedDoseAnswer> {
    const { id, day } = changed;
    await this.courses.again(tx, [...new Map(roots.map((root) => [root.id, root])).values()]);
    await this.sessions.execute(tx, changed, after, actor);
    const entry = await this.doses.find(tx, id);
    if (!entry) throw new Error('An entry is never deleted by a change');
    const answered = answerOf(entry, tx.recordedAt);
    const sealed = this.seal.close({ table: 'dose_change', id }, day, said);
    await this.changes.insert(tx, { doseId: id, kind, actor, before, after, sealed, answered, made });
    const detail = { person: said.people === undefined ? 'same' : 'named anew' };
    await this.audit.record(tx, { actor, action: `dose.${kind}`, objectKind: 'dose', objectId: id, detail });
    return answered;
  }
}

function answerOf(entry: DoseRow, changedAt: Date): ChangedDoseAnswer {
  const { id: entryId, joinedInto, state, doseNumber, kind, violations, warnings } = entry;
  return {
    ...{ id: joinedInto ?? entryId, entryId, state, doseNumber, kind },
    ...{ violations: [...violations], warnings: [...warnings], changedAt: changedAt.toISOString() },
  };
}
