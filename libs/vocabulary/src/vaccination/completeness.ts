import { daysBetween, type LocalDay } from '../time/local-day.js';

/** What one facility declared for a day, and what has been entered of it. */
export interface DeclaredDay {
  readonly day: LocalDay;
  /** Null where the facility has not said how many doses it gave. */
  readonly declared: number | null;
  readonly entered: number;
}

export interface Backlog {
  /** Doses that were declared and are not entered. */
  readonly doses: number;
  /** Whole days from the oldest day with such a dose until today; null without a backlog. */
  readonly ageDays: number | null;
  /** Doses that were entered beyond what was declared, which never make up for another day's backlog. */
  readonly undeclared: number;
}

/** The backlog of a facility over some days, as it stands on `today`. A day without a declaration has none. */
export function backlogOf(days: readonly DeclaredDay[], today: LocalDay): Backlog {
  const behind = days.filter(({ declared, entered }) => declared !== null && declared > entered);
  const oldest = behind.map(({ day }) => day).sort()[0];
  return {
    doses: behind.reduce((sum, { declared, entered }) => sum + (declared ?? 0) - entered, 0),
    ageDays: oldest === undefined ? null : daysBetween(oldest, today),
    undeclared: days.reduce((sum, { declared, entered }) => sum + Math.max(0, entered - (declared ?? 0)), 0),
  };
}
