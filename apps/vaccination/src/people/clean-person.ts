import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { canonicalJson, Refused, type RequestDigest } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf, refusalOfPerson, type IdentityDocument, type StatedPerson } from '#libs/vocabulary';
import { PersonIndexes } from './person-indexes.js';
import { PersonSeal } from './person-seal.js';
import type { PersonState } from './person-state.js';
import { coverageStrataOf } from './person-strata.js';
import { PersonStore } from './person.store.js';
import { SendDosesAnew } from './send-doses-anew.js';

/** What is known better of a person now; what is absent stays, and a document that is undefined was none of theirs. */
export type PersonCorrection = Partial<
  Pick<StatedPerson, 'fullName' | 'birth' | 'sex' | 'phone' | 'identityDocument' | 'residence'>
>;

/** What led to a change, and who made it. */
export interface ReasonOfChange {
  readonly because: 'identity-check' | 'correction-ticket' | 'undone';
  readonly becauseId: string;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly made?: RequestDigest;
}

/**
 * Changes people field by field, each change with what was there before. Doses keep what was said with them, and go to
 * the national platform anew where their row says something else by now.
 */
@Injectable()
export class CleanPerson {
  constructor(
    private readonly people: PersonStore,
    private readonly sending: SendDosesAnew,
    private readonly indexes: PersonIndexes,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Before the transaction in which `execute` is called. */
  prepare(now: Date): Promise<void> {
    return this.seal.prepare([localDayOf(now)]);
  }

  /**
   * @param root locked; whoever counts the person's doses must do it anew afterwards
   * @returns the names of the fields that changed
   * @throws Refused where nobody can be so, or where the document is on record as another's: that is for a merge
   */
  async execute(
    tx: Tx,
    root: PersonState,
    correction: PersonCorrection,
    reason: ReasonOfChange,
  ): Promise<readonly string[]> {
    const before = await this.seal.open<StatedPerson>({ table: 'person', id: root.id }, root.sealed);
    const named = Object.keys(correction) as (keyof PersonCorrection)[];
    const fields = named.filter((name) => canonicalJson(correction[name]) !== canonicalJson(before[name]));
    if (fields.length === 0) return [];
    const changed = Object.fromEntries(fields.map((name) => [name, correction[name]])) as PersonCorrection;
    const after: StatedPerson = { ...before, ...changed };
    const day = localDayOf(tx.recordedAt);
    const nobody = refusalOfPerson(after, day, this.referenceData.known);
    if (nobody) throw new Refused(nobody.code, { path: nobody.path });
    if (fields.includes('identityDocument'))
      await this.showAnother(tx, root.id, before.identityDocument, changed.identityDocument);
    await this.people.restate(tx, { ...this.rowOf(root, after, day), id: root.id });
    await this.sending.execute(tx, root.id, changed);
    await this.note(tx, root.id, { fields, before, after, day }, reason);
    return fields;
  }

  private async showAnother(
    tx: Tx,
    personId: string,
    before: IdentityDocument | undefined,
    after: IdentityDocument | undefined,
  ): Promise<void> {
    const owners = after ? [...(await this.people.ownersOf(tx, this.indexes.documentsOf(after))).values()] : [];
    const roots = await this.people.lockRoots(tx, owners);
    if ([...roots.values()].some(({ id }) => id !== personId))
      throw new Refused('document-of-another', { status: 409, path: 'identityDocument' });
    if (before) await this.people.release(tx, personId, this.indexes.documentsOf(before));
    if (after && owners.length === 0)
      await this.people.claim(tx, [{ documentIndex: this.indexes.documentOf(after), personId }]);
  }

  private rowOf({ id, strata }: PersonState, person: StatedPerson, day: string) {
    const { vaccination, known } = this.referenceData;
    const counted = coverageStrataOf(person, vaccination.population.inForce(day).on, known);
    return {
      sealed: this.seal.close({ table: 'person', id }, day, person),
      strata: { ...counted, priorityGroup: strata.priorityGroup },
      residenceCommune: person.residence.kind === 'commune' ? person.residence.communeCode : null,
      indexes: this.indexes.of(person),
    };
  }

  private async note(
    tx: Tx,
    personId: string,
    change: { fields: readonly (keyof PersonCorrection)[]; before: StatedPerson; after: StatedPerson; day: string },
    { because, becauseId, actor, made }: ReasonOfChange,
  ): Promise<void> {
    const { fields, before, after, day } = change;
    const id = uuidv7();
    const of = (person: StatedPerson) => Object.fromEntries(fields.map((name) => [name, person[name] ?? null]));
    const sealed = this.seal.close({ table: 'person_change', id }, day, { before: of(before), after: of(after) });
    await this.people.noteChange(tx, {
      id,
      personId,
      fields,
      sealed,
      because,
      becauseId,
      by: actor.id,
      made: made ?? null,
    });
    const detail = { because, fields };
    const entry = { objectKind: 'vaccination-person', objectId: personId, detail };
    await this.audit.record(tx, { actor, action: 'vaccination-person.cleaned', ...entry });
  }
}
