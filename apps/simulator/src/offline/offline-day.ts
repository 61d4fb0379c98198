import { addDays } from '#libs/vocabulary';
import type { Person } from '../population/people.js';
import type { Random } from '../population/random.js';
import { POINT, type FacilityOfPlay } from '../epidemic/facilities-of-play.js';
import { instantOf, type CalendarOfPlay } from '../epidemic/laboratory-times.js';
import { ASSIGNER, playedSpecimen, specimenBody, type Swab } from '../epidemic/swab.js';
import type { PlayedSpecimen } from '../epidemic/testing-act.js';

const PREPARED_AT = 6.6;
/** Tubes of a few hours: the results that follow at once all lie in one class of turnaround. */
const OPENS_AT = 10;
const OPEN_HOURS = 4;
const NETWORK_BACK_AT = 15;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Nine characters and a check character, as on a label; nobody has ever been given it. */
const NEVER_ISSUED = '0000000000';

/** What the platform is to answer to an item, and what it is to keep of it. */
export interface ExpectedItem {
  readonly status: number;
  readonly code?: string;
  /** Kind of the conflict that is listed; absent where nothing is to be looked at. */
  readonly conflict?: 'barcode-used' | 'label-not-issued' | 'person-disagrees';
}

/** Something that was taken down without network. */
export interface OfflineItem {
  readonly key: string;
  readonly expected: ExpectedItem;
  /** Which label of the block is on the tube; the item's own words where it is none of them. */
  readonly label: number | 'never-issued';
  readonly bodyWith: (barcode: string) => object;
  /** As the ledger enters it where it is taken in. */
  readonly specimenWith: (barcode: string) => PlayedSpecimen;
}

/** A person without a document who was swabbed elsewhere that morning, and turns out to be somebody with one. */
export interface PlannedMerge {
  readonly withoutDocument: { readonly body: object; readonly specimen: PlayedSpecimen; readonly key: string };
  /** Which of the good items is of the same person. */
  readonly item: number;
  readonly key: string;
}

/** A day of the collection point of which the platform hears in the afternoon only. */
export interface OfflineDay {
  readonly day: string;
  readonly preparedAt: Date;
  readonly networkBackAt: Date;
  readonly labels: number;
  readonly blockKey: string;
  /** Of the list of rapid tests with which the day ends: all are negative but the first. */
  readonly listKey: string;
  /** Sent one after the other: what is good, and what is not. */
  readonly batches: readonly (readonly OfflineItem[])[];
  readonly merge: PlannedMerge;
}

export interface OfflineDayToPlan {
  readonly people: readonly Person[];
  readonly point: FacilityOfPlay;
  readonly calendar: CalendarOfPlay;
  readonly count: number;
}

/** Plans the day, with what goes wrong at such points: a label on two tubes, one of nobody's, a wrong card, a wrong clock. */
export function planOfflineDay({ people, point, calendar, count }: OfflineDayToPlan, random: Random): OfflineDay {
  const day = Math.floor(calendar.days / 2);
  const known = drawKnown(people, count, random);
  const swabAt = (index: number): Date =>
    instantOf(calendar, day, OPENS_AT + (OPEN_HOURS * index) / Math.max(known.length, 1));
  const swab = (person: number, at: Date): Swab => ({
    ...{ person, at, facility: point, reason: 'community-surveillance', placeKind: 'community' },
  });
  const item = (
    person: number,
    index: number,
    rest: Partial<OfflineItem> & { person?: Person; at?: Date } = {},
  ): OfflineItem => {
    const said = rest.person ?? (people[person] as Person);
    const of = swab(person, rest.at ?? swabAt(index));
    return {
      ...{ key: random.hex(16), label: index, expected: { status: 201 } },
      bodyWith: (barcode) => specimenBody(of, barcode, said),
      specimenWith: (barcode) => playedSpecimen(of, barcode, said, { tube: 'own', method: undefined }),
      ...rest,
    };
  };
  const good = known.map((person, index) => item(person, index));
  const [first = 0, second = 0, third = 0] = known;
  const wrongCard = { ...(people[first] as Person), fullName: 'LÊ THỬ NHẦM THẺ' };
  const faulty = [
    item(second, 0, {
      expected: { status: 409, code: 'barcode-taken', conflict: 'barcode-used' },
      at: swabAt(known.length),
    }),
    item(second, 0, {
      label: 'never-issued',
      expected: { status: 422, code: 'barcode-not-issued', conflict: 'label-not-issued' },
    }),
    item(first, known.length, {
      person: wrongCard,
      expected: { status: 201, conflict: 'person-disagrees' },
      at: swabAt(known.length),
    }),
    item(third, known.length + 1, {
      ...{ at: new Date(swabAt(0).getTime() + 2 * DAY_MS), expected: { status: 422, code: 'collected-in-the-future' } },
    }),
    item(third, known.length + 1, {
      ...{ at: new Date(swabAt(0).getTime() - 60 * DAY_MS), expected: { status: 422, code: 'collected-too-long-ago' } },
    }),
  ];
  return {
    ...{ day: addDays(calendar.from, day), preparedAt: instantOf(calendar, day, PREPARED_AT) },
    ...{ networkBackAt: instantOf(calendar, day, NETWORK_BACK_AT), labels: known.length + 2 },
    ...{ blockKey: random.hex(16), listKey: random.hex(16) },
    ...{ batches: [good, faulty], merge: planMerge(known, people, swab, swabAt, random) },
  };
}

/** Of those with a card, each of another one. */
function drawKnown(people: readonly Person[], count: number, random: Random): number[] {
  const drawn = new Map<string, number>();
  for (let tries = 0; tries < count * 20 && drawn.size < count; tries++) {
    const person = random.between(0, people.length - 1);
    const document = people[person]?.citizenId;
    if (document !== undefined) drawn.set(document, person);
  }
  return [...drawn.values()];
}

function planMerge(
  known: readonly number[],
  people: readonly Person[],
  swab: (person: number, at: Date) => Swab,
  swabAt: (index: number) => Date,
  random: Random,
): PlannedMerge {
  const item = known.length - 1;
  const { citizenId: _, ...person } = people[known[item] ?? 0] as Person;
  const at = new Date(swabAt(item).getTime() - MINUTE_MS);
  const of = swab(known[item] ?? 0, at);
  const id = `${POINT}-NO-CARD`;
  const result = { value: 'negative', testedAt: at.toISOString() };
  const body = { ...specimenBody(of, { assigner: ASSIGNER, value: id }, person), result };
  const specimen = playedSpecimen(of, id, person, { tube: 'own', method: 'rapid-antigen' });
  return { withoutDocument: { body, specimen, key: random.hex(16) }, item, key: random.hex(16) };
}

export const barcodeOf = (label: OfflineItem['label'], labels: readonly string[]): string =>
  label === 'never-issued' ? NEVER_ISSUED : (labels[label] ?? NEVER_ISSUED);
