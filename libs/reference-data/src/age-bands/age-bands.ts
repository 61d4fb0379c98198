import type { LocalDay } from '#libs/vocabulary';
import { DatedRules } from '../validity/dated-rules.js';
import type { AgeBandSet } from './age-bands.schema.js';

export class AgeBands {
  private readonly dated: DatedRules<AgeBandSet>;

  constructor(sets: readonly AgeBandSet[]) {
    this.dated = new DatedRules('age-bands', sets);
  }

  /** The label of the band of a person of so many full years. @throws NoRuleInForce; RangeError for a negative age. */
  labelFor(years: number, onDay: LocalDay): string {
    const band = this.dated.inForce(onDay).bands.find(({ toYears }) => toYears === undefined || years <= toYears);
    if (!band || years < 0 || !Number.isInteger(years)) throw new RangeError('An age is a whole number from 0');
    return band.label;
  }

  /** The first full year of the band of this name; undefined of one that is none, such as `unknown`. @throws NoRuleInForce */
  fromYears(label: string, onDay: LocalDay): number | undefined {
    return this.dated.inForce(onDay).bands.find((band) => band.label === label)?.fromYears;
  }

  /** All labels, from young to old. @throws NoRuleInForce */
  labels(onDay: LocalDay): string[] {
    return this.dated.inForce(onDay).bands.map(({ label }) => label);
  }
}
