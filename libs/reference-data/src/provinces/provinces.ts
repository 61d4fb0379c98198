import type { LocalDay } from '#libs/vocabulary';
import { isInForce } from '../validity/period.js';
import type { Province, ProvinceSet } from './provinces.schema.js';

/** The provinces of the country, for people who live outside the province. */
export class Provinces {
  /** The newest set first. */
  private readonly sets: readonly ProvinceSet[];

  constructor(sets: readonly ProvinceSet[]) {
    this.sets = [...sets].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  }

  /** On a day the province of that day; without a day the newest that ever had the code. */
  find(code: string, onDay?: LocalDay): Province | undefined {
    const sets = this.sets.filter((set) => onDay === undefined || isInForce(set, onDay));
    return sets.flatMap((set) => set.provinces).find((province) => province.code === code);
  }

  /** In the order of their codes; empty where no set covers the day. */
  list(onDay: LocalDay): Province[] {
    const set = this.sets.find((candidate) => isInForce(candidate, onDay));
    return [...(set?.provinces ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1));
  }
}
