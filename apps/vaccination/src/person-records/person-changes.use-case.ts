import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { answeredBefore, canonicalJson, Refused, RequestDigests, type Actor, type Answered } from '#libs/http';
import type { StatedPerson } from '#libs/vocabulary';
import type { PersonCorrection } from '../people/clean-person.js';
import { PersonSeal } from '../people/person-seal.js';
import { ChangePerson } from './change-person.js';
import type { PersonChanges, ShownPersonChange, UndonePersonChange } from './person-changes.dto.js';
import { PersonChangesQuery, type PersonChangeRow } from '../people/person-changes.query.js';
import { ReadPeopleUseCase } from './read-people.use-case.js';

type Fields = Readonly<Record<string, unknown>>;

interface ChangedFields {
  readonly before: Fields;
  readonly after: Fields;
}

/** What was changed of people is read with what was there before, and is undone by a change in turn. */
@Injectable()
export class PersonChangesUseCase {
  constructor(
    private readonly database: Database,
    private readonly changes: PersonChangesQuery,
    private readonly people: ReadPeopleUseCase,
    private readonly changing: ChangePerson,
    private readonly seal: PersonSeal,
    private readonly digests: RequestDigests,
  ) {}

  /** The look is on the record. @throws Refused 404 for whom the actor sees not in full */
  list(id: string, actor: Actor): Promise<PersonChanges> {
    return this.database.transaction(async (tx) => {
      const { id: rootId } = await this.people.look(tx, id, actor);
      const rows = await this.changes.ofPerson(tx, rootId);
      const sealed = await this.seal.openAll<ChangedFields>('person_change', rows);
      return { items: rows.map((row) => shownOf(row, sealed.get(row.id))) };
    });
  }

  /** @throws Refused 404 for another area's, 409 where it was undone before or something else was changed since */
  async undo(id: string, idempotencyKey: string, actor: Actor): Promise<Answered<UndonePersonChange>> {
    const route = `POST /v1/vaccination-people/changes/${id}/undo`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: {} });
    await this.changing.prepare();
    return this.database.transaction(async (tx) => {
      const found = await this.changes.find(tx, id);
      if (!found) throw new Refused('person-change-not-found', { status: 404 });
      await this.changing.lock(tx, found.personId);
      await this.people.look(tx, found.personId, actor);
      const earlier = answeredBefore(request, await this.changes.byKeys(tx, request.keys), undoneOf);
      if (earlier) return earlier;
      const change = (await this.changes.find(tx, id)) ?? found;
      const correction = await this.correctionOf(tx, change);
      const reason = { because: 'undone', becauseId: change.id, actor, made: request.digest } as const;
      await this.changing.execute(tx, change.personId, correction, reason);
      const made = await this.changes.byKeys(tx, request.keys);
      if (!made) throw new Error('A change is on record once it was made');
      return { body: undoneOf(made), replayed: false };
    });
  }

  /** What was there before, where it still says what the change has made of it. */
  private async correctionOf(tx: Tx, change: PersonChangeRow): Promise<PersonCorrection> {
    if (change.undoneBy !== null) throw new Refused('person-change-undone', { status: 409 });
    const { before, after } = await this.seal.open<ChangedFields>(
      { table: 'person_change', id: change.id },
      change.sealed,
    );
    const person = (await this.changing.personOf(tx, change.personId)) as StatedPerson & Fields;
    const isSuperseded = change.fields.some(
      (field) => canonicalJson(person[field] ?? null) !== canonicalJson(after[field]),
    );
    if (isSuperseded) throw new Refused('person-changed-since', { status: 409 });
    const document = before['identityDocument'] === null ? { identityDocument: undefined } : {};
    return { ...before, ...document } as PersonCorrection;
  }
}

function shownOf(row: PersonChangeRow, sealed: ChangedFields | undefined): ShownPersonChange {
  const { id, fields, because, becauseId, changedAt, changedBy, undoneBy } = row;
  return {
    ...{ id, fields: [...fields], before: sealed?.before ?? {}, after: sealed?.after ?? {}, because, becauseId },
    ...{ changedAt: changedAt.toISOString(), changedBy, undoneBy },
  };
}

function undoneOf({ id, becauseId, fields, changedAt }: PersonChangeRow): UndonePersonChange {
  return { id, undone: becauseId, fields: [...fields], undoneAt: changedAt.toISOString() };
}
