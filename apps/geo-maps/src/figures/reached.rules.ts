import type { PersonProgress } from '#libs/contracts';

/** What a person has reached: so many doses, or the basic course. */
export type Reached = `dose-${number}` | 'basic-complete';

/** One thing that a person has reached, and when. */
export interface Crossing {
  readonly reached: Reached;
  readonly day: string;
}

/** Everything that a person has reached by doses that stand, as the reports count it. */
export function crossingsOf({ doseDays, completedDay }: PersonProgress): readonly Crossing[] {
  const doses = doseDays.map((day, index): Crossing => ({ reached: doseReached(index + 1), day }));
  return completedDay === null ? doses : [...doses, { reached: 'basic-complete', day: completedDay }];
}

/** With at least so many doses, from 1. */
export function doseReached(doses: number): Reached {
  return `dose-${doses}`;
}
