import type { TestPlaceKind, TestPriority, TestReason } from '#libs/vocabulary';
import type { Person } from '../population/people.js';
import type { FacilityOfPlay } from './facilities-of-play.js';
import type { PlayedSpecimen } from './testing-act.js';

/** Who is swabbed, where, when and why. */
export interface Swab {
  readonly person: number;
  readonly at: Date;
  readonly facility: FacilityOfPlay;
  readonly reason: TestReason;
  readonly placeKind: TestPlaceKind;
  readonly priority?: TestPriority;
  readonly hasSymptoms?: boolean;
  readonly onset?: string;
  readonly factor?: boolean;
  readonly replaces?: string;
}

/** Who has assigned the barcodes of the play; blocks of the platform's own labels are for points without network. */
export const ASSIGNER = 'simulator';

/** The body of `POST /v1/specimens` of a swab. */
export function specimenBody(
  swab: Swab,
  barcode: string | { assigner: string; value: string },
  person: Person,
): object {
  return {
    ...{ barcode, kind: 'nasopharyngeal', collectedAt: swab.at.toISOString(), facilityCode: swab.facility.code },
    ...saidOf(swab),
    person: personForm(person),
    ...(swab.replaces !== undefined && { replaces: swab.replaces }),
  };
}

/** What a member of a field pool says. */
export function memberBody(swab: Swab, person: Person): object {
  return { kind: 'nasopharyngeal', ...saidOf(swab), person: personForm(person) };
}

function saidOf({ reason, placeKind, priority, hasSymptoms, onset, factor }: Swab): object {
  return {
    ...{ reason, placeKind, priority: priority ?? 'routine' },
    ...(hasSymptoms !== undefined && {
      clinical: { symptoms: hasSymptoms ? ['fever', 'cough'] : [], ...(hasSymptoms && onset && { onset }) },
    }),
    ...(factor !== undefined && { epidemiologicalFactor: factor }),
  };
}

export function personForm({ fullName, sex, birthDate, birthYear, phone, citizenId, home }: Person): object {
  return {
    ...{ fullName, sex, phone, nationality: 'VN' },
    birth: birthDate === undefined ? { year: birthYear } : { date: birthDate },
    ...(citizenId !== undefined && { identityDocument: { kind: 'citizen-id', number: citizenId, read: 'card' } }),
    residence:
      'communeCode' in home
        ? { communeCode: home.communeCode, address: 'Ấp thử nghiệm' }
        : { provinceCode: home.provinceCode, text: 'Tỉnh khác' },
  };
}

export function playedSpecimen(
  swab: Swab,
  id: string,
  person: Person,
  rest: Pick<PlayedSpecimen, 'tube' | 'method'>,
): PlayedSpecimen {
  const { at: collectedAt, facility, reason, placeKind, priority, hasSymptoms, factor, replaces } = swab;
  return {
    ...{ id, ...rest, person: swab.person, document: person.citizenId, collectedAt, reason, placeKind },
    ...{ facility: facility.code, commune: facility.communeCode, priority: priority ?? 'routine' },
    ...{ hasSymptoms, factor, replaces },
  };
}
