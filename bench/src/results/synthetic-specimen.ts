import type { SpecimenStrata } from '#libs/contracts';
import type { SpecimenState } from '../../../apps/testing/src/specimens/specimen-state.js';

export const BENCH_SITE = 'TTYT-930';

export const specimenStrata: SpecimenStrata = {
  ...{ day: '2021-08-11', facilityCode: BENCH_SITE, communeCode: '31318', kind: 'nasopharyngeal', tube: 'own' },
  ...{ reason: 'community-surveillance', priority: 'routine', placeKind: 'community' },
  ...{ residence: { kind: 'unknown' }, sex: 'female', ageBand: '35-39', ageEstimated: false },
};

const COLLECTED_AT = new Date('2021-08-10T23:00:00.000Z');

/** A specimen as it lies in a filled database, by its number. */
export function syntheticSpecimen(number: string): SpecimenState {
  return {
    ...{ id: `00000000-0000-7000-8000-${number}`, version: 1, orderId: null },
    ...{ personId: `00000000-0000-7000-9000-${number}`, assigner: 'BENCH', barcode: `R${number.slice(4)}` },
    ...{ tube: 'own', kind: 'nasopharyngeal', status: 'collected', facilityCode: BENCH_SITE, communeCode: '31318' },
    ...{ residenceCommune: null, laboratoryCode: null, method: 'rapid-antigen', collectedAt: COLLECTED_AT },
    ...{ dispatchedAt: null, receivedAt: null, testedAt: null, validatedAt: null, releasedAt: null },
    ...{ heldReason: null, refusal: null, replaces: null, askedAnewAt: null, dueAt: null },
    ...{ overdueStage: null, overdueToldAt: null },
    ...{ expectedAt: COLLECTED_AT, strata: specimenStrata, personRef: null, assurance: 'none' },
  };
}
