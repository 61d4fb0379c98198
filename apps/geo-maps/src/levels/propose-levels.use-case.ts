import { Injectable } from '@nestjs/common';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData, type AdminUnit, type DatedEpidemicLevelRules } from '#libs/reference-data';
import type { RiskLevel } from '#libs/vocabulary';
import { UnitOutlines } from '../boundaries/unit-outlines.js';
import { touches } from '../figures/areas-of-officer.js';
import type { FiguresOfDay } from '../figures/figures-of-day.js';
import { FiguresFreshnessQuery } from '../figures/figures-freshness.query.js';
import { FiguresQuery } from '../figures/figures.query.js';
import { AreasOfLevels } from './areas-of-levels.js';
import { proposeLevel } from './epidemic-level.rules.js';
import { knownFigures } from './known-figures.js';
import { LevelRegisterQuery } from './level-register.query.js';
import { LevelTermsOfDay, type AskedDay } from './level-terms.js';
import { proposeColours, type UnitColourProposal } from './propose-colours.js';
import type { AreaProposalView, ProposalList, ProposedColourView, ProposedLevelView } from './propose-levels.dto.js';
import { RuleVerificationsQuery } from './rule-verifications.query.js';
import { verifiedColourRules, verifiedLevelRules, type SeenRules } from './verified-rules.rules.js';

interface Colours {
  readonly byUnit: ReadonlyMap<string, UnitColourProposal>;
  readonly cases: { readonly days: number; readonly verified: boolean };
}

/** Proposes levels and colours with their arithmetic. People decide. */
@Injectable()
export class ProposeLevelsUseCase {
  constructor(
    private readonly figures: FiguresQuery,
    private readonly freshness: FiguresFreshnessQuery,
    private readonly register: LevelRegisterQuery,
    private readonly terms: LevelTermsOfDay,
    private readonly verifications: RuleVerificationsQuery,
    private readonly outlines: UnitOutlines,
    private readonly areas: AreasOfLevels,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 for an area that is none of the day, or none of the actor's */
  async execute(area: string | undefined, asked: string | undefined, actor: Actor): Promise<ProposalList> {
    const terms = this.terms.of(asked);
    const units = this.unitsOf(area, terms.on, actor);
    const freshness = await this.freshness.read();
    const figures = await this.figures.ofProvince(terms.on);
    const seen = await this.verifications.read();
    const levels = await this.inForceOf(units, terms);
    const colours = await this.coloursOf(figures, seen);
    const rules = this.levelRulesOf(terms.on, seen);
    return {
      on: terms.on,
      items: units.map((unit) => {
        const levelInForce = levels.get(unit.code) ?? null;
        return {
          ...{ areaCode: unit.code, name: unit.name, levelInForce, population: populationOf(figures, unit.code) },
          level: rules && levelView(figures, unit, levelInForce, rules),
          colour: colours && colourView(colours, unit.code),
        };
      }),
      freshness: [...freshness],
    };
  }

  private unitsOf(area: string | undefined, day: string, actor: Actor): AdminUnit[] {
    const { adminUnits } = this.referenceData;
    const own = adminUnits.list({ on: day }).filter(({ code }) => touches(actor, code, day, adminUnits));
    if (area === undefined) return own;
    const asked = own.filter(({ code }) => code === area || this.areas.pathOf(code).includes(area));
    if (!asked.some(({ code }) => code === area)) throw new Refused('area-not-found', { status: 404, path: 'area' });
    return asked;
  }

  private async inForceOf(units: readonly AdminUnit[], terms: AskedDay): Promise<ReadonlyMap<string, RiskLevel>> {
    const register = await this.register.read();
    return new Map(
      units.flatMap(({ code }) => {
        const { now } = register.bySchemeOf('resolution-128', this.areas.pathOf(code), terms);
        return now ? [[code, now.level] as const] : [];
      }),
    );
  }

  private levelRulesOf(day: string, seen: SeenRules): DatedEpidemicLevelRules | null {
    const { epidemicLevelRules } = this.referenceData.maps;
    return epidemicLevelRules.knows(day) ? verifiedLevelRules(epidemicLevelRules.inForce(day), seen) : null;
  }

  private async coloursOf(figures: FiguresOfDay, seen: SeenRules): Promise<Colours | null> {
    const { maps, adminUnits } = this.referenceData;
    if (!maps.riskColourRules.knows(figures.day)) return null;
    const rules = verifiedColourRules(maps.riskColourRules.inForce(figures.day), seen);
    const outlines = await this.outlines.on(figures.day);
    return { byUnit: proposeColours(figures, outlines, adminUnits, rules), cases: rules.cases };
  }
}

function populationOf(figures: FiguresOfDay, areaCode: string): AreaProposalView['population'] {
  const found = figures.denominatorOf(areaCode);
  return found && { ...found, dissolved: [...found.dissolved] };
}

function levelView(
  figures: FiguresOfDay,
  { code, level: areaLevel }: AdminUnit,
  levelInForce: RiskLevel | null,
  rules: DatedEpidemicLevelRules,
): ProposedLevelView {
  const known = knownFigures(figures, code, rules);
  const { level, possible, missing, unverified, steps, smallArea } = proposeLevel(
    { areaLevel, day: figures.day, figures: known, levelInForce },
    rules,
  );
  return {
    ...{ level, possible: [...possible], missing: [...missing], steps, smallArea },
    ...{ verified: unverified.length === 0, unverified: [...unverified] },
  };
}

/** For how long a case counts decides every colour: while nobody has seen that, none is verified. */
function colourView({ byUnit, cases }: Colours, areaCode: string): ProposedColourView | null {
  const found = byUnit.get(areaCode);
  if (!found) return null;
  return {
    ...{ colour: found.colour, atMost: found.atMost, verified: found.isVerified && cases.verified },
    ...{ found: found.found, missing: found.open, caseDays: cases.days },
  };
}
