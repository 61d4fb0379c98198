import { localDayOf } from '#libs/vocabulary';
import type { Person } from '../population/people.js';
import type { CaseTruth } from './case-truth.js';
import type { Observation, Span } from './observation.js';
import { strataOf } from './played-person.js';
import type { SpecimenTruth, TestingLedger } from './testing-ledger.js';
import type { WaitingClock } from './waiting-clock.js';

const MINUTE_MS = 60_000;
const OUTSIDE_POSITIVITY = ['retest', 'follow-up'];
/** Ends of the classes of hours between swab and result, without the end itself. */
const CLASS_ENDS = [6, 12, 24, 36, 48, 72];

/** What was counted of one person on one day. */
interface PersonDay extends Observation {
  readonly placeKind: string;
  readonly isInPositivity: boolean;
  readonly isPositive: boolean;
}

/** Every indicator of testing and cases, counted anew from the ledger. */
export class TestingFigures {
  private readonly people: readonly PersonDay[];

  constructor(
    readonly ledger: TestingLedger,
    readonly cases: CaseTruth,
    private readonly clock: WaitingClock,
    population: readonly Person[],
  ) {
    this.people = personDays(ledger, population);
  }

  collected(): Observation[] {
    return [...this.ledger.specimens.values()].flatMap(({ specimen }) =>
      specimen.tube === 'share'
        ? []
        : [seen(specimen.collectedAt, specimen.commune, specimen.facility, specimen.reason)],
    );
  }

  overdue(): Span[] {
    return this.clock.spans([...this.ledger.specimens.values()].map(({ specimen }) => specimen));
  }

  poolsFormed(): Observation[] {
    return [...this.ledger.pools.values()].map(({ pool }) =>
      seen(pool.formedAt, pool.commune, pool.facility, pool.kind),
    );
  }

  /** What stands, on the day of the first release. */
  released(): Observation[] {
    return this.standing().map(({ specimen, released: { firstAt, laboratory, value } }) =>
      seen(firstAt, specimen.commune, laboratory, value),
    );
  }

  turnaround(): Observation[] {
    return this.standing().map(({ specimen, released: { firstAt, laboratory } }) =>
      seen(firstAt, specimen.commune, laboratory, classOf(firstAt.getTime() - specimen.collectedAt.getTime())),
    );
  }

  peopleTested(): Observation[] {
    return [...this.people];
  }

  peopleByPlaceKind(): Observation[] {
    return this.people.map((one) => ({ ...one, category: one.placeKind }));
  }

  peopleInPositivity(): Observation[] {
    return this.people.filter(({ isInPositivity }) => isInPositivity);
  }

  peoplePositive(): Observation[] {
    return this.people.filter(({ isPositive }) => isPositive);
  }

  private standing() {
    return [...this.ledger.specimens.values()].flatMap(({ specimen, released }) =>
      released?.value === undefined ? [] : [{ specimen, released: { ...released, value: released.value } }],
    );
  }
}

/** One person, one day: the first test that told something says where and why. */
function personDays(ledger: TestingLedger, population: readonly Person[]): PersonDay[] {
  const told = [...ledger.specimens.values()].filter(
    ({ released }) => released?.value === 'positive' || released?.value === 'negative',
  );
  const dayOf = ({ specimen }: SpecimenTruth): string => localDayOf(specimen.collectedAt);
  const groups = Map.groupBy(told, (one) => `${ledger.personOf(one.person)} on ${dayOf(one)}`);
  return [...groups.values()].flatMap((group) => {
    const ordered = group.toSorted((a, b) => a.specimen.collectedAt.getTime() - b.specimen.collectedAt.getTime());
    const [first] = ordered;
    const person = first && population[first.specimen.person];
    if (!first || !person) return [];
    const inPositivity = ordered.filter(({ specimen }) => !OUTSIDE_POSITIVITY.includes(specimen.reason));
    const { commune, reason, placeKind } = first.specimen;
    return [
      {
        ...{ day: dayOf(first), commune, category: reason, placeKind, value: 1, ...strataOf(person, dayOf(first)) },
        isInPositivity: inPositivity.length > 0,
        isPositive: inPositivity.some(({ released }) => released?.value === 'positive'),
      },
    ];
  });
}

function seen(at: Date, commune: string, place: string, category: string): Observation {
  return { day: localDayOf(at), commune, place, category, value: 1 };
}

function classOf(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  const index = CLASS_ENDS.findIndex((hours) => minutes < hours * 60);
  return index < 0 ? `${CLASS_ENDS.at(-1)}h+` : `${CLASS_ENDS[index - 1] ?? 0}-${CLASS_ENDS[index]}h`;
}
