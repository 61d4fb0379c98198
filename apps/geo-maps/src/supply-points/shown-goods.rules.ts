import type { StatementSource, StockState } from '#libs/vocabulary';
import type { DatedSupplyRules } from '#libs/reference-data';
import { isBefore, minutesAfter } from './carried-state.rules.js';
import { confidenceAt, jointConfidence } from './confidence.rules.js';

/** What somebody said of one good at a point. */
export interface StockStatement {
  readonly source: StatementSource;
  /** Tells phones of citizens apart, as in their reports; null for owners and officers. */
  readonly phone: string | null;
  readonly says: StockState;
  readonly at: Date;
}

/** What is shown of one good, as `ShownStateOfPoint` is of the point. */
export interface ShownStock {
  readonly value: 'unknown' | StockState | 'disputed';
  readonly since: Date | null;
  readonly source: StatementSource | null;
  /** From 0 to 1. */
  readonly confidence: number;
}

const UNKNOWN: ShownStock = { value: 'unknown', since: null, source: null, confidence: 0 };

/**
 * What is shown of one good: the last word of the owner or an officer, and what phones said since then, each its last.
 * Where they disagree it is disputed; what nobody is sure of any more is unknown. Statements come in the order of time;
 * those of phones that are not heard are left out before.
 */
export function shownStock(statements: readonly StockStatement[], now: Date, rules: DatedSupplyRules): ShownStock {
  const said = statements.filter(({ at }) => !isBefore(now, at));
  const last = said.findLastIndex(({ source }) => source !== 'citizen');
  const counted = [...said.slice(Math.max(0, last), last + 1), ...lastOfEachPhone(said.slice(last + 1), now, rules)];
  const sureness = (some: readonly StockStatement[]): number =>
    jointConfidence(some.map((one) => confidenceAt(one, now, rules, 'goods')));
  const believed = counted.filter((one) => sureness([one]) >= rules.believed.unknownBelow);
  const [first] = believed;
  if (first === undefined) return UNKNOWN;
  const against = believed.filter(({ says }) => says !== first.says);
  const agreeing = believed.filter(({ says }) => says === first.says);
  const [other] = against;
  if (other === undefined)
    return { value: first.says, since: first.at, source: first.source, confidence: sureness(agreeing) };
  return {
    ...{ value: 'disputed', since: other.at, source: other.source },
    confidence: Math.max(sureness(agreeing), sureness(against)),
  };
}

/** Of the hours in which reports count together. */
function lastOfEachPhone(
  statements: readonly StockStatement[],
  now: Date,
  { reports }: DatedSupplyRules,
): readonly StockStatement[] {
  const from = minutesAfter(now, -reports.closingWithinHours * 60);
  const last = new Map<string | null, StockStatement>();
  for (const statement of statements) {
    last.delete(statement.phone);
    if (isBefore(from, statement.at)) last.set(statement.phone, statement);
  }
  return [...last.values()];
}
