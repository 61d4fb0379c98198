import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';
import { AreasOfLevels } from './areas-of-levels.js';
import type { AreaLevel, LevelRegister } from './level-register.js';
import { LevelRegisterQuery } from './level-register.query.js';
import { LevelsOfDay } from './levels-of-day.js';
import { LevelTermsOfDay, type AskedDay } from './level-terms.js';

/** Two months of a slider of time. */
const DAYS_KEPT_MAX = 62;

/** Levels that were worked out for a day; they hold for these decisions until a notice ends. */
interface WorkedOut {
  readonly register: LevelRegister;
  readonly from: Date;
  readonly until: Date | null;
  readonly levels: Map<string, AreaLevel>;
}

/** Which level has every area on a day: at its end, or now where it is today? */
@Injectable()
export class LevelsQuery {
  private readonly kept = new Map<LocalDay, WorkedOut>();

  constructor(
    private readonly register: LevelRegisterQuery,
    private readonly terms: LevelTermsOfDay,
    private readonly areas: AreasOfLevels,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Changes with every announcement and withdrawal, in whatever process. */
  version(): Promise<string> {
    return this.register.lastPosition();
  }

  /** Today without a day. Of a day to come by what has been announced until now. */
  async on(day?: LocalDay): Promise<LevelsOfDay> {
    const register = await this.register.read();
    const terms = this.terms.of(day);
    const names = await this.areas.namesOf(register.areasSpokenOf, terms.on);
    const { levels } = this.workedOut(register, terms);
    return new LevelsOfDay(register, terms, this.referenceData.adminUnits, names, levels);
  }

  private workedOut(register: LevelRegister, { on, at, raisingHours }: AskedDay): WorkedOut {
    const known = this.kept.get(on);
    if (known?.register === register && known.from <= at && (known.until === null || at < known.until)) return known;
    const made = { register, from: at, until: register.nextChangeAfter(at, raisingHours), levels: new Map() };
    this.kept.delete(on);
    this.kept.set(on, made);
    const [oldest] = this.kept.keys();
    if (this.kept.size > DAYS_KEPT_MAX && oldest !== undefined) this.kept.delete(oldest);
    return made;
  }
}
