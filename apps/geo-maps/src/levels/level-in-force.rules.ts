import { endOfLocalDay, startOfLocalDay, type LocalDay } from '#libs/vocabulary';
import {
  announcedInOrder,
  announcedLevel,
  type AnnouncedDecision,
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
 * raised, and holds at once; what is ended where nothing is said above ends at once too.
 */
export function levelHistory(
  decisions: readonly LevelDecision[],
  path: AreaPath,
  { raisingHours }: LevelNoticeRule,
): readonly LevelEntry[] {
  const announced = stepsOf(announcedInOrder(decisions), path);
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
  const told = decisions.filter(({ announcedAt }) => announcedAt !== null && announcedAt <= at);
  const history = levelHistory(told, path, rule);
  return {
    now: history.findLast(({ from }) => from <= at) ?? null,
    next: history.find(({ from }) => from > at) ?? null,
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

/** What was announced for the area from when on: a step for every instant at which something was decided. */
function stepsOf(told: readonly AnnouncedDecision[], path: AreaPath): readonly LevelEntry[] {
  return told.flatMap(({ announcedAt }, place) => {
    // Of several decisions at one instant the last one speaks for all.
    if (told[place + 1]?.announcedAt.getTime() === announcedAt.getTime()) return [];
    return [{ announced: announcedLevel(told.slice(0, place + 1), path) ?? null, from: announcedAt }];
  });
}

/** The lowest level that was announced at any time between the two; of equal ones that which was said last. */
function lowestOf(steps: readonly LevelEntry[], from: number, to: number): AnnouncedLevel | null {
  const until = steps.filter((step) => step.from.getTime() <= to);
  const last = until.at(-1)?.announced ?? null;
  if (last === null) return null;
  return until
    .filter((_, place) => (until[place + 1]?.from.getTime() ?? Infinity) > from)
    .flatMap(({ announced }) => announced ?? [])
    .reduce((lowest, one) => (one.level <= lowest.level ? one : lowest), { ...last, level: 4 });
}

function isSame(before: AnnouncedLevel | null | undefined, now: AnnouncedLevel | null): boolean {
  if (!before || !now) return (before ?? null) === now;
  return before.level === now.level && before.decisionId === now.decisionId && before.saidOf === now.saidOf;
}
