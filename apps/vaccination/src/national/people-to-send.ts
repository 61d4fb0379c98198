import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { StatedPerson } from '#libs/vocabulary';
import type { SealedDose } from '../doses/dose-to-record.js';
import type { PersonCorrection } from '../people/clean-person.js';
import { PersonChangesQuery } from '../people/person-changes.query.js';
import { PersonSeal } from '../people/person-seal.js';
import type { SentDose } from './national.store.js';

/** Whom the rows of a file name: as said with the dose, but for what was cleaned of the person. */
@Injectable()
export class PeopleToSend {
  constructor(
    private readonly database: Database,
    private readonly changes: PersonChangesQuery,
    private readonly seal: PersonSeal,
  ) {}

  /** By dose. */
  async of(doses: readonly SentDose[]): Promise<ReadonlyMap<string, StatedPerson>> {
    const said = await this.seal.openAll<SealedDose>('dose', doses);
    const changes = await this.changes.of(
      this.database,
      doses.map(({ personId }) => personId),
    );
    const cleaned = await this.seal.openAll<{ readonly after: PersonCorrection }>('person_change', [
      ...new Map([...changes.values()].flat().map((change) => [change.id, change])).values(),
    ]);
    return new Map(
      doses.map(({ id, personId }) => {
        const person = said.get(id)?.person;
        if (!person) throw new Error('Every entry names somebody');
        const since = (changes.get(personId) ?? []).map((change) => cleaned.get(change.id)?.after ?? {});
        return [id, Object.assign({}, person, ...since) as StatedPerson];
      }),
    );
  }
}
