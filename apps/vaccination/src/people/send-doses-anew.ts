import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { canonicalJson } from '#libs/http';
import type { StatedPerson } from '#libs/vocabulary';
import { PersonChangesQuery } from './person-changes.query.js';
import { PersonSeal } from './person-seal.js';
import { SentDoseStore } from './sent-dose.store.js';

/** Fields of a person as a change has left them; null where there is nothing. */
type ChangedFields = Readonly<Partial<Record<keyof StatedPerson, unknown>>>;

/**
 * The national platform hears anew of the doses of whoever is known otherwise now: of those that it has refused, and of
 * those whose row says something else than before. A row names the person as said with the dose, but for what was changed
 * since, so that a dose with which the truth was said already stays as it was accepted.
 */
@Injectable()
export class SendDosesAnew {
  constructor(
    private readonly sent: SentDoseStore,
    private readonly changes: PersonChangesQuery,
    private readonly seal: PersonSeal,
  ) {}

  /** Before the change is noted. @param rootId locked */
  async execute(tx: Tx, rootId: string, changed: ChangedFields): Promise<void> {
    const doses = await this.sent.ofPerson(tx, rootId);
    if (doses.length === 0) return;
    const said = await this.seal.openAll<{ readonly person: StatedPerson }>('dose', doses);
    const earlier = await this.changes.of(
      tx,
      doses.map(({ personId }) => personId),
    );
    const cleaned = await this.seal.openAll<{ readonly after: ChangedFields }>('person_change', [
      ...new Map([...earlier.values()].flat().map((change) => [change.id, change])).values(),
    ]);
    const isOtherwise = (id: string, personId: string): boolean => {
      const since = (earlier.get(personId) ?? []).map((change) => cleaned.get(change.id)?.after ?? {});
      return differsFrom(Object.assign({}, said.get(id)?.person, ...since) as ChangedFields, changed);
    };
    const anew = doses.filter(({ id, personId, national }) => national === 'refused' || isOtherwise(id, personId));
    await this.sent.sendAnew(
      tx,
      anew.map(({ id }) => id),
    );
  }
}

function differsFrom(row: ChangedFields, changed: ChangedFields): boolean {
  return Object.keys(changed).some((name) => {
    const field = name as keyof StatedPerson;
    return canonicalJson(row[field] ?? null) !== canonicalJson(changed[field] ?? null);
  });
}
