import type { StatedState } from '#libs/vocabulary';
import type { DatedSupplyRules } from '#libs/reference-data';
import { carriedByCitizens, heardLately, isBefore, minutesAfter, standingOf } from './carried-state.rules.js';
import { confidenceAt, jointConfidence } from './confidence.rules.js';
import type { PointStatements } from './point-statements.rules.js';
import type { ShownStateOfPoint, Statement } from './statement.js';

const UNKNOWN: ShownStateOfPoint = { value: 'unknown', since: null, source: null, confidence: 0 };

/**
 * What is shown of a point at an instant. Doubt is shown: `disputed` wherever what was said disagrees or too few say
 * it, `unknown` where nothing was said or too long ago. What citizens alone say is never shown for longer than
 * `shownMinutes` on end, however many say it: nobody who lies can hold a state for longer.
 */
export function shownState(said: PointStatements, now: Date, rules: DatedSupplyRules): ShownStateOfPoint {
  const { official } = said;
  const overruled = officerAgainstOwner(said, now, rules);
  if (overruled) return disputedBy([overruled.owner], [overruled.officer], now, rules);
  const carried = carriedByCitizens(said, now, rules);
  if (carried !== null) {
    const begun = said.begun[carried];
    if (begun !== null && isBefore(now, minutesAfter(begun, rules.citizensAlone.shownMinutes)))
      return byCitizens(said, carried, begun, now, rules);
  }
  return official === null || standingOf(said, now, rules) === 'gone'
    ? withoutOfficial(said, carried, now, rules)
    : byOfficial(said, official, now, rules);
}

/** An owner who says otherwise than an officer did, while the officer's word is firm. */
function officerAgainstOwner({ official, officer }: PointStatements, now: Date, rules: DatedSupplyRules) {
  if (official?.source !== 'owner' || officer === null || officer.says === official.says) return undefined;
  return confidenceAt(officer, now, rules) < rules.believed.firmFrom ? undefined : { owner: official, officer };
}

function byCitizens(
  said: PointStatements,
  value: StatedState,
  since: Date,
  now: Date,
  rules: DatedSupplyRules,
): ShownStateOfPoint {
  return {
    value,
    since,
    source: 'citizen',
    confidence: sureness(heardLately(said.citizens, now, rules)[value], now, rules),
  };
}

function byOfficial(
  { citizens }: PointStatements,
  official: NonNullable<PointStatements['official']>,
  now: Date,
  rules: DatedSupplyRules,
): ShownStateOfPoint {
  const against = citizens.filter(({ says }) => says !== official.says);
  const agreeing = citizens.filter(({ says }) => says === official.says);
  if (against.length >= rules.believed.doubtingPhones) return disputedBy(against, [official, ...agreeing], now, rules);
  const { says, saidSince, source } = official;
  return { value: says, since: saidSince, source, confidence: sureness([official, ...agreeing], now, rules) };
}

function withoutOfficial(
  { citizens }: PointStatements,
  carried: StatedState | null,
  now: Date,
  rules: DatedSupplyRules,
): ShownStateOfPoint {
  const { open, closed } = heardLately(citizens, now, rules);
  // Enough say it, and it was shown for as long as citizens alone are believed; or only too few phones say `closed`.
  return carried !== null || closed.length === 0 ? UNKNOWN : disputedBy(closed, open, now, rules);
}

function disputedBy(
  against: readonly Statement[],
  others: readonly Statement[],
  now: Date,
  rules: DatedSupplyRules,
): ShownStateOfPoint {
  const [first] = against;
  return {
    ...{ value: 'disputed', since: first?.at ?? null, source: first?.source ?? null },
    confidence: Math.max(sureness(against, now, rules), sureness(others, now, rules)),
  };
}

function sureness(statements: readonly Statement[], now: Date, rules: DatedSupplyRules): number {
  return jointConfidence(statements.map((statement) => confidenceAt(statement, now, rules)));
}
