import { endOfLocalDay, startOfLocalDay, type LocalDay } from '#libs/vocabulary';
import {
  announcedInOrder,
  announcedLevel,
  standsAt,
  type AnnouncedLevel,
  type AreaPath,
  type LevelDecision,
} from './announced-level.rules.js';

/** A level of an area from an instant on, until the next entry of its history; null once nothing is said of it any more. */
export interface LevelEntry {
  readonly from: Date;
  readonly announced: AnnouncedLevel | null;
}

/** What holds at an instant, and what will hold next if nothing else is announced. */
export interface LevelInForce {
  readonly now: LevelEntry | null;
  /** From when on the level of `now` has been in force without a break, whatever decisions renewed it. */
  readonly since: Date | null;
  /** The next other level; a decision that only renews the level is none. */
  readonly next: LevelEntry | null;
}

/** For how long before it takes effect a raised level must have been announced. */
export interface LevelNoticeRule {
  readonly raisingHours: number;
}

const HOUR_MS = 3_600_000;

/**
 * Every change of the level of an area, the oldest first. A level is in force that was announced, or a higher one, for
 * all of the notice: so it rises 48 hours after it was announced and falls at once; a second announcement neither
 * delays what people were told already nor shortens what they were not. The first level of an area is none that was
 * raised, and holds at once, also after a time without one; what is ended where nothing is said above ends at once too.
 * What was taken back counts for the time until then: where that leaves a higher level, the notice begins with the
 * withdrawal.
 */
export function levelHistory(
  decisions: readonly LevelDecision[],
  path: AreaPath,
  { raisingHours }: LevelNoticeRule,
): readonly LevelEntry[] {
  const announced = stepsOf(decisions, path);
  const noticeMs = raisingHours * HOUR_MS;
  const instants = announced.flatMap(({ from }) => [from.getTime(), from.getTime() + noticeMs]);
  const changes = [...new Set(instants)].sort((a, b) => a - b);
  const entries: LevelEntry[] = [];
  for (const instant of changes) {
    const inForce = lowestOf(announced, instant - noticeMs, instant);
    if (!isSame(entries.at(-1)?.announced, inForce)) entries.push({ announced: inForce, from: new Date(instant) });
  }
  return entries;
}

/** At an instant, by what had been announced until then. */
export function levelInForce(
  decisions: readonly LevelDecision[],
  path: AreaPath,
  at: Date,
  rule: LevelNoticeRule,
): LevelInForce {
  const told = knownBy(decisions, at);
  const history = levelHistory(told, path, rule);
  const begun = history.filter(({ from }) => from <= at);
  const now = begun.at(-1) ?? null;
  const level = now?.announced?.level;
  const other = begun.findLastIndex(({ announced }) => announced?.level !== level);
  return {
    now,
    since: begun[other + 1]?.from ?? null,
    next: history.find(({ from, announced }) => from > at && announced?.level !== level) ?? null,
  };
}

/** All levels that an area had on a day in Vietnam; the last of them is the one at its end. */
export function levelsOnDay(
  decisions: readonly LevelDecision[],
  path: AreaPath,
  day: LocalDay,
  rule: LevelNoticeRule,
): readonly LevelEntry[] {
  const [begin, end] = [startOfLocalDay(day), endOfLocalDay(day)];
  const history = levelHistory(decisions, path, rule).filter(({ from }) => from < end);
  return history.filter((_, place) => {
    const next = history[place + 1];
    return next === undefined || next.from > begin;
  });
}

/** What the public knew at an instant: later announcements and withdrawals do not exist yet. */
export function knownBy<Decision extends LevelDecision>(decisions: readonly Decision[], at: Date): readonly Decision[] {
  return decisions
    .filter(({ announcedAt }) => announcedAt !== null && announcedAt <= at)
    .map((decision) =>
      decision.withdrawnAt === null || decision.withdrawnAt <= at ? decision : { ...decision, withdrawnAt: null },
    );
}

/** What was announced for the area from when on: a step for every instant at which something was decided or taken back. */
function stepsOf(decisions: readonly LevelDecision[], path: AreaPath): readonly LevelEntry[] {
  const told = announcedInOrder(decisions);
  const instants = told.flatMap(({ announcedAt, withdrawnAt }) => [
    announcedAt.getTime(),
    ...(withdrawnAt === null ? [] : [withdrawnAt.getTime()]),
  ]);
  return [...new Set(instants)]
    .sort((a, b) => a - b)
    .map((instant) => {
      const from = new Date(instant);
      const standing = told.filter((decision) => standsAt(decision, from));
      return { announced: announcedLevel(standing, path) ?? null, from };
    });
}

/**
 * The lowest level that was announced at any time between the two, and after the last time at which nothing was; of
 * equal ones that which was said last.
 */
function lowestOf(steps: readonly LevelEntry[], from: number, to: number): AnnouncedLevel | null {
  const until = steps.filter((step) => step.from.getTime() <= to);
  const sinceNothing = until.slice(until.findLastIndex(({ announced }) => announced === null) + 1);
  const last = sinceNothing.at(-1)?.announced ?? null;
  if (last === null) return null;
  return sinceNothing
    .filter((_, place) => (sinceNothing[place + 1]?.from.getTime() ?? Infinity) > from)
    .flatMap(({ announced }) => announced ?? [])
    .reduce((lowest, one) => (one.level <= lowest.level ? one : lowest), { ...last, level: 4 });
}

function isSame(before: AnnouncedLevel | null | undefined, now: AnnouncedLevel | null): boolean {
  if (!before || !now) return (before ?? null) === now;
  return before.level === now.level && before.decisionId === now.decisionId && before.saidOf === now.saidOf;
}
