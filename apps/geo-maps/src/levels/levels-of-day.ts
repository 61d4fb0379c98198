import { communeOfHamlet, riskColourOf, type RiskColour, type RiskLevel } from '#libs/vocabulary';
import type { LevelScheme } from '#libs/contracts';
import { areaPath, isBelow, type ParentedUnits } from './area-path.rules.js';
import type { AreaLevel, LevelRegister } from './level-register.js';
import type { AskedDay } from './level-terms.js';

/** An area with its level, as lists and feeds tell it. */
export interface LevelOfArea {
  readonly areaCode: string;
  readonly name: string | null;
  readonly scheme: LevelScheme | null;
  /** By Resolution 128; null where none is announced, or only a colour. */
  readonly level: RiskLevel | null;
  readonly colour: RiskColour | null;
  readonly inheritedFrom: string | null;
  /** From when on it has been so without a break. */
  readonly since: string | null;
  readonly announcedAt: string | null;
  readonly decisionId: string | null;
  readonly documentNumber: string | null;
}

/** Units of a day; `AdminUnits` is one. */
export interface UnitsWithLevels extends ParentedUnits {
  find(code: string, onDay?: string): { readonly name: string; readonly parentCode?: string | undefined } | undefined;
  list(filter: { readonly on: string }): readonly { readonly code: string }[];
}

/** The levels of all areas on a day. */
export class LevelsOfDay {
  constructor(
    private readonly register: LevelRegister,
    private readonly terms: AskedDay,
    private readonly units: UnitsWithLevels,
    /** Of those that are there on the day. */
    private readonly hamletNames: ReadonlyMap<string, string>,
    /** What was worked out already for these decisions and this instant; added to. */
    private readonly workedOut = new Map<string, AreaLevel>(),
  ) {}

  get on(): string {
    return this.terms.on;
  }

  get at(): Date {
    return this.terms.at;
  }

  levelOf(areaCode: string): AreaLevel {
    const known = this.workedOut.get(areaCode);
    if (known) return known;
    const found = this.register.levelOf(areaPath(areaCode, this.units), this.terms);
    this.workedOut.set(areaCode, found);
    return found;
  }

  of(areaCode: string): LevelOfArea {
    const { now } = this.levelOf(areaCode);
    return {
      ...{ areaCode, name: this.nameOf(areaCode), scheme: now?.scheme ?? null },
      level: now?.scheme === 'resolution-128' ? now.level : null,
      colour: now && riskColourOf(now.level),
      inheritedFrom: now && now.announced.saidOf !== areaCode ? now.announced.saidOf : null,
      since: now?.since.toISOString() ?? null,
      announcedAt: now?.decision.announcedAt.toISOString() ?? null,
      ...{ decisionId: now?.decision.id ?? null, documentNumber: now?.decision.document.number ?? null },
    };
  }

  /** Every unit of the day, from wide to narrow, then the hamlets of which something was said by themselves. */
  all(): readonly LevelOfArea[] {
    const units = this.units.list({ on: this.on }).map(({ code }) => code);
    return [...units, ...this.hamlets()].map((code) => this.of(code));
  }

  /** Areas below that have another level, by themselves. */
  exceptionsIn(areaCode: string): readonly LevelOfArea[] {
    const own = this.of(areaCode);
    return this.register.areasSpokenOf
      .filter((code) => isBelow(code, areaCode, this.units) && this.isThere(code))
      .map((code) => this.of(code))
      .filter(({ level, colour }) => level !== own.level || colour !== own.colour);
  }

  /** The hamlets that have a level of their own, which is not that of their commune. */
  hamletsApart(): readonly LevelOfArea[] {
    return this.hamlets()
      .map((code) => this.of(code))
      .filter(({ areaCode, level, colour }) => {
        const commune = this.of(communeOfHamlet(areaCode) ?? areaCode);
        return commune.level !== level || commune.colour !== colour;
      });
  }

  private nameOf(areaCode: string): string | null {
    return this.units.find(areaCode, this.on)?.name ?? this.hamletNames.get(areaCode) ?? null;
  }

  /** What was decided of a hamlet stays; on days after its end it is told of no more. */
  private isThere(areaCode: string): boolean {
    return !areaCode.includes('-') || this.hamletNames.has(areaCode);
  }

  private hamlets(): readonly string[] {
    return this.register.areasSpokenOf
      .filter((code) => code.includes('-') && this.isThere(code))
      .filter((code) => this.of(code).inheritedFrom === null && this.of(code).scheme !== null);
  }
}
