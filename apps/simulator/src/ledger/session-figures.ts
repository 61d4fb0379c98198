import { addDays } from '#libs/vocabulary';
import type { Figures } from './ledger.js';
import { flowOf, type GroupName, type Observation } from './observation.js';
import type { FateOfVaccine, PlayedReaction, PlayedScreening, PlayedUse, SessionLedger } from './session-ledger.js';
import type { VaccinationFigures } from './vaccination-figures.js';

const WASTAGE_DAYS = 7;
const PER = 100_000;

/** Every figure of what happens at sessions, counted anew from their ledger. */
export class SessionFigures {
  constructor(
    private readonly ledger: SessionLedger,
    private readonly communeOf: (facility: string) => string,
    private readonly doses: VaccinationFigures,
  ) {}

  screenings(category: (one: PlayedScreening) => string): Observation[] {
    return this.ledger.screenings.map((one) => ({
      ...this.where(one.facility, one.day),
      category: category(one),
      value: 1,
    }));
  }

  uses(of: FateOfVaccine, category: (use: PlayedUse) => string): Observation[] {
    return this.ledger.uses
      .filter(({ fate }) => fate === of)
      .map((use) => ({ ...this.where(use.facility, use.day), category: category(use), value: use.doses }));
  }

  /** By the day of the dose. One after which there were several reactions may count for each. */
  reactions(categories: (one: PlayedReaction) => readonly string[], isSevere = false): Observation[] {
    return this.ledger.reactions
      .filter(({ severity }) => !isSevere || severity === 'severe')
      .flatMap((one) =>
        categories(one).map((category) => ({ ...this.where(one.entry.facility, one.entry.day), category, value: 1 })),
      );
  }

  /** Wasted of what was opened in the seven days up to each day, where anything was. */
  wastage(groupBy: readonly GroupName[], { from, to }: { readonly from: string; readonly to: string }): Figures {
    const inWindow = (fate: FateOfVaccine): Figures => {
      const days = this.uses(fate, ({ vaccine }) => vaccine).flatMap((use) =>
        Array.from({ length: WASTAGE_DAYS }, (_, later) => ({ ...use, day: addDays(use.day, later) })),
      );
      return flowOf(
        days.filter(({ day }) => day >= from && day <= to),
        groupBy,
      );
    };
    const wasted = inWindow('wasted');
    return new Map([...inWindow('opened')].map(([label, opened]) => [label, (wasted.get(label) ?? 0) / opened]));
  }

  /** Reactions after 100,000 doses of the same days. */
  perDoses(
    reactions: readonly Observation[],
    category: Parameters<VaccinationFigures['doses']>[0],
    groupBy: readonly GroupName[],
  ): Figures {
    const given = flowOf(this.doses.doses(category), groupBy);
    return new Map(
      [...flowOf(reactions, groupBy)].map(([label, count]) => [label, (count * PER) / (given.get(label) ?? 1)]),
    );
  }

  private where(place: string, day: string): { day: string; commune: string; place: string } {
    return { day, commune: this.communeOf(place), place };
  }
}
