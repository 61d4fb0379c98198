import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { canonicalJson, Refused, type Actor } from '#libs/http';
import { readPerson, type StatedPerson } from '#libs/vocabulary';
import { IdentifyPeople } from '../people/identify-people.js';
import { PersonSeal } from '../people/person-seal.js';
import type { PersonState } from '../people/person-state.js';
import { AdmitDoses } from './admit-doses.js';
import type { CorrectDoseBody } from './dose-change.dto.js';
import type { DoseRow } from './dose-state.js';
import { DoseStore } from './dose.store.js';
import type { SealedDose } from './dose-to-record.js';
import { dayOfCorrection, restatableOf, restate, type Restatable } from './restated-dose.rules.js';

export interface RestatedEntry {
  readonly after: Restatable;
  /** Who was named before and after; absent where the correction names nobody. */
  readonly people: { readonly before: StatedPerson; readonly after: StatedPerson } | undefined;
  /** Whose course the entry belongs to from now on. */
  readonly root: PersonState;
}

/** Lets an entry say something else: it passes the same door as a new one, and a person who is named is found anew. */
@Injectable()
export class RestateDose {
  constructor(
    private readonly admission: AdmitDoses,
    private readonly identification: IdentifyPeople,
    private readonly doses: DoseStore,
    private readonly seal: PersonSeal,
  ) {}

  /** Before the transaction in which `execute` is called. */
  async prepare(entry: DoseRow, body: CorrectDoseBody, now: Date): Promise<void> {
    await this.seal.prepare([entry.day, dayOfCorrection(body, entry)]);
    await this.identification.prepare(now);
  }

  /** @throws Refused where nothing changes, or nobody can have given it */
  async execute(
    tx: Tx,
    { entry, root, body, actor }: { entry: DoseRow; root: PersonState; body: CorrectDoseBody; actor: Actor },
  ): Promise<RestatedEntry> {
    const restated = restate(entry, body);
    if (!restated.ok) throw new Refused(restated.code, { path: restated.path });
    const { dose } = restated;
    const said = await this.saidWith(tx, entry.id);
    const named = body.person && readPerson(body.person, dose.day);
    if (named && !named.ok) throw new Refused(named.code, { path: named.path });
    const person = named?.person ?? said.person;
    const isSamePerson = canonicalJson(person) === canonicalJson(said.person);
    if (isSamePerson && canonicalJson(restatableOf(dose)) === canonicalJson(restatableOf(entry)))
      throw new Refused('correction-changes-nothing');
    const [admitted] = await this.admission.execute(tx, [
      { dose, person, priorityGroup: entry.strata.priorityGroup, actor },
    ]);
    if (!admitted || admitted instanceof Refused) throw admitted ?? new Error('One answer an item');
    const [found] = isSamePerson ? [] : await this.identification.execute(tx, [{ person }]);
    await this.doses.restate(tx, {
      ...{ ...entry, ...dose, ...admitted, personId: found?.personId ?? entry.personId, isNamedAnew: !isSamePerson },
      documentIndex: found ? found.documentIndex : entry.documentIndex,
      sealed: this.seal.close({ table: 'dose', id: entry.id }, dose.day, { ...said, person }),
    });
    const people = isSamePerson ? undefined : { before: said.person, after: person };
    return { after: restatableOf(dose), people, root: found?.root ?? root };
  }

  private async saidWith(tx: Tx, id: string): Promise<SealedDose> {
    const opened = await this.seal.openAll<SealedDose>('dose', await this.doses.sealedOf(tx, [id]));
    const said = opened.get(id);
    if (!said) throw new Error('Every entry names somebody');
    return said;
  }
}
