import type { declarationSubmitted, EventData } from '#libs/contracts';
import { loadReferenceData } from '#libs/reference-data';
import { addDays, ageOn, type Birth, type PlaceKind } from '#libs/vocabulary';
import { populate, type Person } from '../../../apps/simulator/src/population/people.js';
import { Random } from '../../../apps/simulator/src/population/random.js';
import { BENCH_DAY } from '../stack/bench-clock.js';

export type Strata = EventData<typeof declarationSubmitted>;

const PEOPLE = 20_000;
const AT_A_PLACE = 0.5;
const NEEDING_ATTENTION = 0.06;
const PLACES_A_COMMUNE = 4;
const KINDS: readonly PlaceKind[] = ['market', 'health-facility', 'office', 'supermarket'];

/** What declarations of the simulator's people would publish: an endless sequence over the days before the bench. */
export function* syntheticStrata(days: number, seed: number): Generator<Strata, never> {
  const { adminUnits, ageBands } = loadReferenceData();
  const random = new Random(seed);
  const communes = adminUnits.communesOf('93', BENCH_DAY);
  const people = populate(PEOPLE, communes, random.fork('people'));
  const codes = communes.map(({ code }) => code);
  for (;;) {
    const person = random.pick(people);
    const day = addDays(BENCH_DAY, -random.between(0, days - 1));
    const age = ageOn(birthOf(person), day);
    const needsAttention = random.chance(NEEDING_ATTENTION);
    yield {
      ...{ day, form: 'whole-population', residence: residenceOf(person), sex: person.sex },
      ...(random.chance(AT_A_PLACE) ? { place: placeIn(random.pick(codes), random) } : {}),
      ...{ ageBand: ageBands.labelFor(age.years, day), ageEstimated: age.estimated },
      ...{ outcome: needsAttention ? 'attention' : 'clear', reasons: needsAttention ? ['symptom-reported'] : [] },
      onBehalf: person.declaredBy !== undefined,
    };
  }
}

function birthOf({ birthDate, birthYear }: Person): Birth {
  return birthDate === undefined
    ? { precision: 'year', year: birthYear }
    : { precision: 'day', date: birthDate, year: birthYear };
}

function residenceOf({ home }: Person): Strata['residence'] {
  return 'communeCode' in home ? { kind: 'commune', ...home } : { kind: 'outside', ...home };
}

/** Eight characters that no register has given out. */
function placeIn(communeCode: string, random: Random): NonNullable<Strata['place']> {
  const number = random.between(0, PLACES_A_COMMUNE - 1);
  return { code: `BX${communeCode}${number}`, kind: KINDS[number] ?? 'other', communeCode };
}
