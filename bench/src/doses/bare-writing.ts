import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import { publish } from '#libs/messaging';
import type { DoseToRecord } from '../../../apps/vaccination/src/doses/dose-to-record.js';
import type { NewDose } from '../../../apps/vaccination/src/doses/dose-state.js';
import type { DoseStore } from '../../../apps/vaccination/src/doses/dose.store.js';
import type { NewPerson, PersonStore } from '../../../apps/vaccination/src/people/person.store.js';
import type { PersonIndexes } from '../../../apps/vaccination/src/people/person-indexes.js';
import type { PersonSeal } from '../../../apps/vaccination/src/people/person-seal.js';
import { doseWasCounted, personHasProgressed } from '../../../apps/vaccination/src/published-events.js';
import type { AuditLog } from '#libs/database';

const COMMUNE = '31318';
const COHORT = '35-39';

/** What of the product writes and seals. */
export interface Writing {
  readonly people: PersonStore;
  readonly doses: DoseStore;
  readonly indexes: PersonIndexes;
  readonly seal: PersonSeal;
  readonly audit: AuditLog;
}

type Keyed = DoseToRecord & { readonly request: { readonly digest: NonNullable<NewDose['made']> } };

/**
 * The rows and events that first doses of new people leave behind, sealed and indexed as in the product, and nothing
 * else: nobody is looked up, no rule decides, no lock is taken, no course is counted.
 */
export async function writeBare(tx: Tx, items: readonly Keyed[], writing: Writing) {
  const made = items.map((item) => ({ item, person: personOf(item, writing), id: uuidv7() }));
  const rows = made.map(({ item, person, id }) => doseOf(item, person.id, id, tx, writing));
  await writing.people.claim(
    tx,
    rows.flatMap(({ documentIndex, personId }) => (documentIndex ? [{ documentIndex, personId }] : [])),
  );
  await writing.people.insert(
    tx,
    made.map(({ person }) => person),
  );
  await writing.doses.insert(tx, rows);
  const progress = made.map(({ item, person }) => ({ id: person.id, version: 2, progress: progressOf(item) }));
  await writing.people.setProgress(tx, progress);
  await publish(tx, [
    ...rows.map(({ id, published }) => doseWasCounted({ aggregateId: id, version: 1 }, null, published)),
    ...progress.map(({ id, version, progress: after }) =>
      personHasProgressed({ aggregateId: id, version }, null, after),
    ),
  ]);
  const detail = { source: 'entered' };
  await writing.audit.recordAll(
    tx,
    made.map(({ item: { actor }, id }) => ({
      actor,
      action: 'dose.recorded',
      objectKind: 'dose',
      objectId: id,
      detail,
    })),
  );
  return rows.map(({ id, answered, recordedAt }) => ({ made: { entryId: id, answered, recordedAt } }));
}

function personOf({ person, dose }: Keyed, { seal, indexes }: Writing): NewPerson {
  const id = uuidv7();
  return {
    ...{ id, sealed: seal.close({ table: 'person', id }, dose.day, person), indexes: indexes.of(person) },
    strata: {
      residence: { kind: 'commune', communeCode: COMMUNE },
      sex: 'female',
      cohort: COHORT,
      priorityGroup: 'unknown',
    },
    ...{ residenceCommune: COMMUNE, assurance: 'document-typed' },
  };
}

function doseOf(item: Keyed, personId: string, id: string, tx: Tx, { indexes, seal }: Writing): NewDose {
  const { dose, person, evidence, actor, request } = item;
  const place = { state: 'standing', joinedInto: null, joinedBecause: null, violations: [], warnings: [] } as const;
  const strata = {
    ...{ day: dose.day, origin: dose.origin, facilityCode: dose.facilityCode, communeCode: COMMUNE },
    ...{ vaccine: dose.vaccine, lot: dose.lot, priorityGroup: 'unknown', sex: 'female' as const },
    ...{ residence: { kind: 'commune' as const, communeCode: COMMUNE }, ageBand: COHORT, ageEstimated: false },
  };
  return {
    ...{ ...dose, ...place, id, personId, version: 1, communeCode: COMMUNE, residenceCommune: COMMUNE, doseNumber: 1 },
    ...{ kind: 'basic', strata, published: { ...strata, doseNumber: 1, kind: 'basic' }, recordedAt: tx.recordedAt },
    documentIndex: person.identityDocument ? indexes.documentOf(person.identityDocument) : null,
    sealed: seal.close({ table: 'dose', id }, dose.day, { person, evidence }),
    ...{ source: 'entered', recordedBy: actor, made: request.digest },
    answered: { id, personId, match: 'new', ...place, violations: [], warnings: [], doseNumber: 1, kind: 'basic' },
  };
}

function progressOf({ dose }: Keyed) {
  return {
    ...{ doseDays: [dose.day], completedDay: null, boosterDay: null, cohort: COHORT, sex: 'female' as const },
    residence: { kind: 'commune' as const, communeCode: COMMUNE },
  };
}
