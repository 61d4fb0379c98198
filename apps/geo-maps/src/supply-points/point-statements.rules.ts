import type { StatedState } from '#libs/vocabulary';
import type { DatedSupplyRules } from '#libs/reference-data';
import { carriedByCitizens, isBefore, minutesAfter } from './carried-state.rules.js';
import type { CitizenReport, OfficialStatement, Statement } from './statement.js';

/** Words of citizens that are kept for each state of a point; the oldest go first. Far more than a dispute needs. */
const WORDS_MAX = 25;

/** All that has to be remembered of what was said of a point, so that its state can be shown at any time. */
export interface PointStatements {
  /** The last word of an owner or an officer, and since when the same was said without another in between. */
  readonly official: (OfficialStatement & { readonly saidSince: Date }) | null;
  /** The last word of an officer, against whom an owner may speak. */
  readonly officer: OfficialStatement | null;
  /** The last word of each phone since then, the oldest first. */
  readonly citizens: readonly CitizenReport[];
  /** When each state was last begun to be shown on the word of citizens alone. */
  readonly begun: Readonly<Record<StatedState, Date | null>>;
}

export const NOTHING_SAID: PointStatements = {
  ...{ official: null, officer: null, citizens: [] },
  begun: { open: null, closed: null },
};

/**
 * What is known of a point after one statement more; statements come in the order of their time. An owner or an officer
 * settles what citizens said before. What citizens alone say is shown from the first statement that suffices, and again
 * only when `againAfterHours` have passed since.
 */
export function afterStatement(
  before: PointStatements,
  statement: Statement,
  rules: DatedSupplyRules,
): PointStatements {
  if (statement.source !== 'citizen') return afterOfficial(before, statement);
  const after = { ...before, citizens: withWord(before.citizens, statement) };
  const state = carriedByCitizens(after, statement.at, rules);
  if (state === null) return after;
  const begun = before.begun[state];
  const mayBegin = begun === null || !isBefore(statement.at, minutesAfter(begun, againMinutes(rules)));
  return mayBegin ? { ...after, begun: { ...before.begun, [state]: statement.at } } : after;
}

/** However many speak for one state, those who speak for the other are not pushed out. */
function withWord(words: readonly CitizenReport[], word: CitizenReport): readonly CitizenReport[] {
  const others = words.filter(({ phone }) => phone !== word.phone);
  const alike = others.filter(({ says }) => says === word.says);
  const [oldest] = alike;
  return [...others.filter((one) => alike.length < WORDS_MAX || one !== oldest), word];
}

function afterOfficial(before: PointStatements, statement: OfficialStatement): PointStatements {
  const isSame = before.official?.says === statement.says;
  return {
    official: { ...statement, saidSince: isSame ? (before.official?.saidSince ?? statement.at) : statement.at },
    officer: statement.source === 'officer' ? statement : before.officer,
    citizens: [],
    begun: before.begun,
  };
}

function againMinutes({ citizensAlone }: DatedSupplyRules): number {
  return citizensAlone.againAfterHours * 60;
}
