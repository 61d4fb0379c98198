import { SCREENING_OUTCOMES, type ScreeningForm, type Sex } from '#libs/vocabulary';

/** What is asked of somebody, and what it must come to by the meaning of the items alone. */
export interface AnsweredForm {
  readonly form: string;
  readonly answers: Readonly<Record<string, boolean>>;
  readonly outcome: string;
}

/** Within the limits of every form. */
export const NORMAL_SIGNS = { temperatureC: 36.6, pulse: 72, systolic: 118, diastolic: 76, breaths: 16 } as const;
const FROM_65_YEARS = 'from-65-years';
const ELDERLY_FROM = 65;

/** Everything is answered with no, but for what the person has. */
export function answerForm(
  { code, items: all }: Pick<ScreeningForm, 'code' | 'items'>,
  { sex, years }: { readonly sex: Sex; readonly years: number },
  has: readonly string[],
): AnsweredForm {
  const items = all.filter(({ ofWomen }) => !ofWomen || sex === 'female');
  const yes = items.filter((item) => has.includes(item.code) || (item.code === FROM_65_YEARS && years >= ELDERLY_FROM));
  const worst = Math.max(0, ...yes.map(({ outcome }) => SCREENING_OUTCOMES.indexOf(outcome)));
  return {
    form: code,
    answers: Object.fromEntries(items.map((item) => [item.code, yes.includes(item)])),
    outcome: SCREENING_OUTCOMES[worst] ?? 'eligible',
  };
}
