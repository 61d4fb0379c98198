import type { StatedState } from '#libs/vocabulary';
import type { DatedSupplyRules } from '#libs/reference-data';
import { afterStatement, NOTHING_SAID } from './point-statements.rules.js';
import { shownState } from './shown-state.rules.js';
import type { ShownStateOfPoint, Statement } from './statement.js';

const BEGIN = Date.parse('2021-08-11T00:00:00Z');

/** Minutes after the beginning of the story. */
export const at = (minutes: number): Date => new Date(BEGIN + minutes * 60_000);

/** `owner`, `officer`, or a phone. */
export type Said = readonly [minutes: number, by: string, says: StatedState];
function statementOf([minutes, by, says]: Said): Statement {
  if (by === 'owner' || by === 'officer') return { source: by, says, at: at(minutes) };
  return { source: 'citizen', phone: by, says, at: at(minutes) };
}

/** What is shown after so many minutes where all of this was said. */
export const shownAfter = (minutes: number, said: readonly Said[], rules: DatedSupplyRules): ShownStateOfPoint =>
  shownState(
    said.map(statementOf).reduce((before, one) => afterStatement(before, one, rules), NOTHING_SAID),
    at(minutes),
    rules,
  );
