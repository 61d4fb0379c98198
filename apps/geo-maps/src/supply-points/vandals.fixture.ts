import { startOfLocalDay, type StatedState } from '#libs/vocabulary';
import type { DatedSupplyRules } from '#libs/reference-data';
import { afterStatement, NOTHING_SAID, type PointStatements } from './point-statements.rules.js';
import { isHeard, judgedByWordAfter, judgedByWordBefore, type Judgement } from './phone-standing.rules.js';
import { refusalOfReport } from './report-limit.rules.js';
import { shownState } from './shown-state.rules.js';

const MINUTE_MS = 60_000;
export const DAY_MINUTES = 24 * 60;
/** Minutes between two looks at every point. */
export const LOOKED_AT_EVERY = 10;
const BEGIN = startOfLocalDay('2021-08-01').getTime();

export interface PlaySize {
  readonly points: number;
  /** Of them, the first ones: their owners speak. */
  readonly claimedPoints: number;
  readonly honest: number;
  readonly vandals: number;
  readonly days: number;
  readonly vandalReports: number;
}

export const PLAY: PlaySize = {
  ...{ points: 300, claimedPoints: 100, honest: 50 },
  ...{ vandals: 200, days: 5, vandalReports: 100_000 },
};

/** Which point a vandal's nth report of the day is about, and whether it is a lie on that day. */
export interface Vandalism {
  pointOf(vandal: number, nth: number, day: number): number;
  lies(day: number): boolean;
}

export interface PlayEvent {
  readonly minute: number;
  readonly point: number;
  readonly by: 'owner' | 'officer' | `honest-${number}` | `vandal-${number}`;
  readonly says: StatedState;
}

/** Everything that is said in a play, in its order, and what is true meanwhile. */
export interface Script {
  readonly events: readonly PlayEvent[];
  readonly truthAt: (point: number, minute: number) => StatedState;
}

type Event = Omit<PlayEvent, 'says'>;

export interface PlayResult {
  /** For how many minutes on end the worst point was shown as what it was not. */
  readonly longestFalseMinutes: number;
  readonly attempts: number;
  readonly counted: number;
  readonly ignoredVandals: number;
  readonly ignoredHonest: number;
  /** Part of the time, over all claimed points, in which their true state was shown. */
  readonly claimedShownTrue: number;
}

/** The same seed makes the same play. Owners tell a change within half an hour, and thrice a day. */
export function scriptOf(vandalism: Vandalism, seed: number, size = PLAY): Script {
  const random = seeded(seed);
  const changes = Array.from({ length: size.points }, () => changesOf(size, random));
  const truthAt = (point: number, minute: number): StatedState =>
    (changes[point] ?? []).filter((change) => change <= minute).length % 2 === 0 ? 'open' : 'closed';
  const events = eventsOf(vandalism, changes, size, random).sort((a, b) => a.minute - b.minute);
  const saidBy = ({ minute, point, by }: Event): StatedState => {
    const lies = by.startsWith('vandal') && vandalism.lies(Math.floor(minute / DAY_MINUTES));
    return lies ? opposite(truthAt(point, minute)) : truthAt(point, minute);
  };
  return { events: events.map((event) => ({ ...event, says: saidBy(event) })), truthAt };
}

/** Plays the days by the rules alone. */
export function playVandalism(vandalism: Vandalism, rules: DatedSupplyRules, seed: number): PlayResult {
  const { events, truthAt } = scriptOf(vandalism, seed);
  const run = new Run(rules, truthAt);
  let next = 0;
  for (let minute = 0; minute < PLAY.days * DAY_MINUTES; minute += LOOKED_AT_EVERY) {
    for (; (events[next]?.minute ?? Infinity) < minute; next += 1) run.take(events[next] as PlayEvent);
    run.look(minute);
  }
  for (const event of events.slice(next)) run.take(event);
  return run.result();
}

class Run {
  private readonly points = Array.from({ length: PLAY.points }, () => NOTHING_SAID);
  private readonly standings = new Map<string, Map<string, Judgement>>();
  /** Of the day on which each phone reported last. */
  private readonly reportsOf = new Map<string, { readonly day: number; readonly reports: readonly { at: Date }[] }>();
  private readonly falseSince = new Map<number, number>();
  private longest = 0;
  private attempts = 0;
  private counted = 0;
  private looks = 0;
  private shownTrue = 0;

  constructor(
    private readonly rules: DatedSupplyRules,
    private readonly truthAt: Script['truthAt'],
  ) {}

  take({ minute, point, by, says }: PlayEvent): void {
    const at = instantOf(minute);
    if (by === 'owner' || by === 'officer') {
      const official = { source: by, says, at } as const;
      for (const word of this.said(point).citizens)
        this.judge(word.phone, point, judgedByWordAfter(word, official, this.rules));
      this.points[point] = afterStatement(this.said(point), official, this.rules);
    } else {
      this.report(by, point, says, at);
    }
    this.lookAt(point, minute);
  }

  look(minute: number): void {
    for (let point = 0; point < PLAY.points; point += 1) {
      const value = this.lookAt(point, minute);
      if (point >= PLAY.claimedPoints) continue;
      this.looks += 1;
      if (value === this.truthAt(point, minute)) this.shownTrue += 1;
    }
  }

  result(): PlayResult {
    const ignored = (who: string): number =>
      [...this.standings].filter(([phone, standing]) => phone.startsWith(who) && !this.hears(standing)).length;
    return {
      longestFalseMinutes: this.longest,
      ...{ attempts: this.attempts, counted: this.counted },
      ...{ ignoredVandals: ignored('vandal'), ignoredHonest: ignored('honest') },
      claimedShownTrue: this.shownTrue / this.looks,
    };
  }

  private report(phone: string, point: number, says: StatedState, at: Date): void {
    if (phone.startsWith('vandal')) this.attempts += 1;
    const day = Math.floor((at.getTime() - BEGIN) / MINUTE_MS / DAY_MINUTES);
    const last = this.reportsOf.get(phone);
    const earlier = last?.day === day ? last.reports : [];
    if (refusalOfReport(earlier, at, this.rules) !== undefined) return;
    this.reportsOf.set(phone, { day, reports: [...earlier, { at }] });
    const heard = this.hears(this.standings.get(phone) ?? new Map(), at);
    const word = { source: 'citizen', phone, says, at } as const;
    this.judge(phone, point, judgedByWordBefore(word, this.said(point).official, this.rules));
    if (!heard) return;
    if (phone.startsWith('vandal')) this.counted += 1;
    this.points[point] = afterStatement(this.said(point), word, this.rules);
  }

  private judge(phone: string, point: number, judgement: Judgement | null): void {
    if (judgement === null) return;
    const standing = this.standings.get(phone) ?? new Map<string, Judgement>();
    this.standings.set(phone, standing.set(String(point), judgement));
  }

  private lookAt(point: number, minute: number): string {
    const { value } = shownState(this.said(point), instantOf(minute), this.rules);
    const isFalse = (value === 'open' || value === 'closed') && value !== this.truthAt(point, minute);
    const since = this.falseSince.get(point);
    // Until it is seen to be false no more, so that the time between two looks counts as false.
    if (since !== undefined) this.longest = Math.max(this.longest, minute - since);
    if (!isFalse) this.falseSince.delete(point);
    else if (since === undefined) this.falseSince.set(point, minute);
    return value;
  }

  private hears(standing: ReadonlyMap<string, Judgement>, at = instantOf(PLAY.days * DAY_MINUTES)): boolean {
    return isHeard(standing, at, this.rules);
  }

  private said(point: number): PointStatements {
    return this.points[point] ?? NOTHING_SAID;
  }
}

function eventsOf(
  vandalism: Vandalism,
  changes: readonly (readonly number[])[],
  size: PlaySize,
  random: () => number,
): Event[] {
  const anyMinute = (): number => random() * DAY_MINUTES;
  const anyPoint = (among: number): number => Math.floor(random() * among);
  const owners = changes
    .slice(0, size.claimedPoints)
    .flatMap((some, point): Event[] => [
      ...some.map((change) => ({ minute: change + 5 + random() * 25, point, by: 'owner' }) as const),
      ...daysOf(size).flatMap((day) =>
        [6, 11, 16].map((hour) => ({ minute: day + hour * 60 + random() * 60, point, by: 'owner' }) as const),
      ),
    ]);
  const officers = daysOf(size).flatMap((day) =>
    Array.from({ length: 10 }, (): Event => ({
      minute: day + anyMinute(),
      point: anyPoint(size.claimedPoints),
      by: 'officer',
    })),
  );
  const honest = daysOf(size).flatMap((day) =>
    Array.from({ length: size.honest * 5 }, (_, nth): Event => {
      return { minute: day + anyMinute(), point: anyPoint(size.points), by: `honest-${nth % size.honest}` };
    }),
  );
  return [...owners, ...officers, ...honest, ...vandalEvents(vandalism, size, random)];
}

/** Each vandal reports within an hour of its own, so that some are at work at any time of the day. */
function vandalEvents(vandalism: Vandalism, size: PlaySize, random: () => number): Event[] {
  const { vandals } = size;
  const attemptsADay = size.vandalReports / vandals / size.days;
  return daysOf(size).flatMap((begin, day) =>
    Array.from({ length: vandals }, (_, vandal) => vandal).flatMap((vandal) =>
      Array.from({ length: attemptsADay }, (_, nth): Event => {
        const hour = (Math.floor(vandal / 3) * 24) / Math.ceil(vandals / 3);
        const minute = begin + hour * 60 + (nth * 50) / attemptsADay + random();
        return {
          minute: Math.min(minute, begin + DAY_MINUTES - 1),
          point: vandalism.pointOf(vandal, nth, day),
          by: `vandal-${vandal}`,
        };
      }),
    ),
  );
}

/** The minutes at which a point opens or closes: about once a day. */
function changesOf({ days }: PlaySize, random: () => number): number[] {
  const changes = random() < 0.2 ? [0] : [];
  for (let minute = random() * 2 * DAY_MINUTES; minute < days * DAY_MINUTES; minute += 300 + random() * 2_400)
    changes.push(minute);
  return changes;
}

function daysOf({ days }: PlaySize): readonly number[] {
  return Array.from({ length: days }, (_, day) => day * DAY_MINUTES);
}

export function instantOf(minute: number): Date {
  return new Date(BEGIN + minute * MINUTE_MS);
}

function opposite(state: StatedState): StatedState {
  return state === 'open' ? 'closed' : 'open';
}

/** Mulberry32: numbers from 0 to 1 that a seed makes the same again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
