import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { IdentifyPeople, type IdentifiedPerson, type MatchFound } from '../people/identify-people.js';
import { PersonSeal } from '../people/person-seal.js';
import type { PersonState } from '../people/person-state.js';
import { SessionsOfDoses, type HeldSession } from '../sessions/sessions-of-doses.js';
import { DosesOfVisits } from '../visits/doses-of-visits.js';
import { AdmitDoses, type AdmittedDose } from './admit-doses.js';
import type { DoseAnswered, NewDose } from './dose-state.js';
import { DoseStore } from './dose.store.js';
import type { DoseToRecord } from './dose-to-record.js';
import { RecountCoursesUseCase } from './recount-courses.use-case.js';
import type { FreshDose, RecountedDose } from './recounted.js';

/** Entries that one call takes. */
const DOSES_PER_CALL = 500;

export interface RecordedDose {
  readonly entryId: string;
  readonly answered: DoseAnswered;
  readonly recordedAt: Date;
}

interface Admission {
  readonly dose: AdmittedDose;
  readonly session: HeldSession;
}

interface Draft {
  readonly item: DoseToRecord;
  readonly session: HeldSession;
  readonly person: IdentifiedPerson;
  readonly root: PersonState;
  readonly fresh: FreshDose;
}

/** Takes entries into the ledger, many in one transaction: each finds its person and its place in the course. */
@Injectable()
export class RecordDosesUseCase {
  constructor(
    private readonly admission: AdmitDoses,
    private readonly identification: IdentifyPeople,
    private readonly courses: RecountCoursesUseCase,
    private readonly doses: DoseStore,
    private readonly seal: PersonSeal,
    private readonly sessions: SessionsOfDoses,
    private readonly visits: DosesOfVisits,
    private readonly audit: AuditLog,
  ) {}

  /** Before the transaction in which `execute` is called. */
  async prepare(items: readonly Pick<DoseToRecord, 'dose'>[], now: Date): Promise<void> {
    await this.seal.prepare(items.map(({ dose }) => dose.day));
    await this.identification.prepare(now);
  }

  /** One answer an item, in their order; a refused one leaves no trace and harms no other. */
  async execute(tx: Tx, items: readonly DoseToRecord[]): Promise<(RecordedDose | Refused)[]> {
    if (items.length > DOSES_PER_CALL) throw new RangeError(`At most ${DOSES_PER_CALL} doses at once`);
    if (items.length === 0) return [];
    const admissions = await this.admit(tx, items);
    const admitted = items.flatMap((item, index) => {
      const admission = admissions[index];
      return admission && !(admission instanceof Refused) ? [{ item, admitted: admission }] : [];
    });
    const drafts = await this.draft(tx, admitted);
    const recorded = await this.write(tx, drafts);
    const answers = new Map(drafts.map(({ item, fresh }) => [item, recorded.get(fresh.id)]));
    return items.map((item, index) => {
      const admission = admissions[index];
      if (admission instanceof Refused) return admission;
      const answer = answers.get(item);
      if (!answer) throw new Error('Every admitted entry is recorded');
      return answer;
    });
  }

  /** One answer an item, in their order. */
  private async admit(tx: Tx, items: readonly DoseToRecord[]): Promise<(Admission | Refused)[]> {
    const admitted = await this.admission.execute(tx, items);
    const sessions = await this.sessions.hold(
      tx,
      items.map(({ dose }) => dose),
    );
    return admitted.map((dose, index) => {
      const session = sessions[index];
      if (!session) throw new Error('One answer an item');
      if (dose instanceof Refused) return dose;
      return session instanceof Refused ? session : { dose, session };
    });
  }

  private async draft(
    tx: Tx,
    admitted: readonly { readonly item: DoseToRecord; readonly admitted: Admission }[],
  ): Promise<Draft[]> {
    const people = await this.identification.execute(
      tx,
      admitted.map(({ item }) => item),
    );
    return admitted.map(({ item, admitted: { dose, session } }, index) => {
      const person = people[index];
      if (!person) throw new Error('One answer an item');
      const fresh = { ...freshOf(item, dose, person, tx.recordedAt), sessionId: session.sessionId };
      return { item, session, person, root: person.root, fresh };
    });
  }

  private async write(tx: Tx, drafts: readonly Draft[]): Promise<ReadonlyMap<string, RecordedDose>> {
    const roots = [...new Map(drafts.map(({ root }) => [root.id, root])).values()];
    const byRoot = Map.groupBy(drafts, ({ root }) => root.id);
    const fresh = new Map([...byRoot].map(([id, ofRoot]) => [id, ofRoot.map((draft) => draft.fresh)]));
    const { places, settle } = await this.courses.execute(tx, roots, fresh);
    const matches = await this.identification.match(tx, drafts.map(searchOf));
    const rows = drafts.map((draft) => this.rowOf(draft, places.get(draft.fresh.id), matches.get(draft.fresh.id)));
    await this.doses.insert(tx, rows);
    await settle();
    await this.sessions.cameLate(tx, rows);
    await this.followVisits(tx, drafts);
    await this.audit.recordAll(tx, drafts.map(entryOf));
    return new Map(rows.map(({ id, answered, recordedAt }) => [id, { entryId: id, answered, recordedAt }]));
  }

  private async followVisits(tx: Tx, drafts: readonly Draft[]): Promise<void> {
    for (const { item, root, fresh } of drafts) {
      const { sessionId, day, givenAt, id: doseId } = fresh;
      if (sessionId === null) continue;
      const { person, actor } = item;
      await this.visits.given(tx, { doseId, sessionId, rootId: root.id, person, day, givenAt, actor });
    }
  }

  private rowOf(
    { item, session, root, fresh }: Draft,
    place: RecountedDose | undefined,
    found: MatchFound | undefined,
  ): NewDose {
    if (!place || !found) throw new Error('Every entry has a place and a person');
    const { recordedAt, derived, head, published } = place;
    const disagrees = found.disagrees ? ['document-disagrees'] : [];
    const warnings = [...new Set([...item.warnings, ...session.warnings, ...disagrees, ...head.warnings])];
    return {
      ...fresh,
      ...derived,
      ...{ version: 1, recordedAt, published, source: item.source, recordedBy: item.actor },
      sealed: this.seal.close({ table: 'dose', id: fresh.id }, fresh.day, {
        person: item.person,
        evidence: item.evidence,
      }),
      answered: {
        ...{
          id: derived.joinedInto ?? fresh.id,
          state: derived.state,
          personId: root.id,
          match: found.match,
          warnings,
        },
        ...{ doseNumber: head.doseNumber ?? 0, kind: head.kind ?? 'basic', violations: head.violations },
      },
      made: item.request?.digest ?? null,
    };
  }
}

/** Whoever says no group with the dose means that of the person on record. */
function freshOf(item: DoseToRecord, admitted: AdmittedDose, person: IdentifiedPerson, recordedAt: Date): FreshDose {
  const { personId, documentIndex, root } = person;
  const strata = { ...admitted.strata, priorityGroup: item.priorityGroup ?? root.strata.priorityGroup };
  return { id: uuidv7(), ...item.dose, ...admitted, strata, personId, documentIndex, recordedAt };
}

function searchOf({ item, person, root, fresh }: Draft) {
  const { communeCode, residenceCommune } = fresh;
  return {
    ...{ statedIn: { doseId: fresh.id }, rootId: root.id, person: item.person, isNew: person.isNew },
    ...{ hasDocument: person.documentIndex !== null, otherPersonId: person.otherPersonId },
    communes: [...new Set([communeCode, ...(residenceCommune === null ? [] : [residenceCommune])])],
  };
}

function entryOf({ item: { actor, source, dose }, fresh: { id } }: Draft) {
  const detail = { source, facilityCode: dose.facilityCode, origin: dose.origin };
  return { actor, action: 'dose.recorded', objectKind: 'dose', objectId: id, detail };
}
