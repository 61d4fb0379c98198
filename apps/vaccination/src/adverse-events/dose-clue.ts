import { Refused } from '#libs/http';
import { parseBirth, parseFullName, type BirthInput, type LocalDay } from '#libs/vocabulary';
import { parseLastFour } from './dose-clue.rules.js';
import type { DoseClue } from './find-followed-dose.js';

/** As it was filled in; every field is laid out well. */
export type FilledClue =
  | { readonly reference: string }
  | { readonly fullName: string; readonly birth: BirthInput; readonly lastFour: string; readonly on?: string };

/** @throws Refused 422 where nobody can have been born so by the day */
export function clueOf(filled: FilledClue, today: LocalDay): DoseClue {
  if ('reference' in filled) return { reference: filled.reference.trim() };
  const birth = parseBirth(filled.birth, today);
  if (!birth.ok) throw new Refused(birth.code, { path: 'dose.birth' });
  const [name, lastFour] = [parseFullName(filled.fullName), parseLastFour(filled.lastFour)];
  if (!name.ok || !lastFour.ok) throw new Error('Names are read before they are used');
  const { on } = filled;
  return { fullName: name.value, birth: birth.value, lastFour: lastFour.value, ...(on !== undefined && { on }) };
}
