import { isCalendarDate, localDayOf, type LocalDay } from '#libs/vocabulary';
import { isInForce, type Period } from './period.js';

/** Nobody has said what holds on that day: a rule may not be guessed. */
export class NoRuleInForce extends Error {
  override readonly name = 'NoRuleInForce';
}

/** Rule sets, at most one of which is in force on any day. */
export class DatedRules<RuleSet extends Period> {
  constructor(
    private readonly title: string,
    private readonly sets: readonly RuleSet[],
  ) {}

  /** Whether there is a set for that day at all. */
  knows(instantOrDay: Date | LocalDay): boolean {
    return this.find(instantOrDay) !== undefined;
  }

  /** @throws NoRuleInForce where no set covers the day; RangeError where the text is no calendar date. */
  inForce(instantOrDay: Date | LocalDay): RuleSet {
    const found = this.find(instantOrDay);
    if (!found) throw new NoRuleInForce(`No set of ${this.title} is in force on ${dayOf(instantOrDay)}`);
    return found;
  }

  private find(instantOrDay: Date | LocalDay): RuleSet | undefined {
    const day = dayOf(instantOrDay);
    return this.sets.find((set) => isInForce(set, day));
  }
}

function dayOf(instantOrDay: Date | LocalDay): LocalDay {
  if (instantOrDay instanceof Date) return localDayOf(instantOrDay);
  if (!isCalendarDate(instantOrDay)) throw new RangeError('Not a calendar date in the form YYYY-MM-DD');
  return instantOrDay;
}
