import type { AdminUnits, DatedRiskColourRules } from '#libs/reference-data';
import type { OutlinesOfDay } from '../boundaries/unit-outlines.js';
import type { FiguresOfDay } from '../figures/figures-of-day.js';
import type { ColourProposal, FactorFound, RollUpFound } from './colour-proposal.js';
import { proposeCommuneColours, type Adjacency } from './risk-colour.rules.js';
import { communeFactors } from './risk-factors.rules.js';
import { rollUpColour } from './roll-up-colour.rules.js';

/** The colour of a commune by its factors, of a district or the province by its parts. */
export type UnitColourProposal = ColourProposal<FactorFound> | ColourProposal<RollUpFound>;

/** Proposes the colours of all units of the province by 2686/QĐ-BCĐQG, by code. */
export function proposeColours(
  figures: FiguresOfDay,
  outlines: OutlinesOfDay,
  units: AdminUnits,
  rules: DatedRiskColourRules,
): ReadonlyMap<string, UnitColourProposal> {
  const { day } = figures;
  const codes = units.list({ level: 'commune', on: day }).map(({ code }) => code);
  const factors = codes.map((code) => {
    const cases = figures.communityCases(code, rules.cases.days);
    return [code, communeFactors(cases, figures.factsOf(code))] as const;
  });
  const communes = proposeCommuneColours(new Map(factors), adjacencyOf(codes, outlines), rules);
  const districts = new Map(
    units.list({ level: 'district', on: day }).flatMap(({ code }) => {
      const parts = units.communesOf(code, day).flatMap((commune) => communes.get(commune.code) ?? []);
      if (parts.length === 0) return [];
      return [[code, rollUpColour(parts, figures.factsOf(code).spreadTo, rules.district)] as const];
    }),
  );
  const provinces = units.list({ level: 'province', on: day }).flatMap(({ code }) => {
    if (districts.size === 0) return [];
    return [[code, rollUpColour([...districts.values()], figures.factsOf(code).spreadTo, rules.province)] as const];
  });
  return new Map<string, UnitColourProposal>([...provinces, ...districts, ...communes]);
}

/** Null while nobody has imported which communes border on which. */
function adjacencyOf(communes: readonly string[], outlines: OutlinesOfDay): Adjacency {
  const known = communes.flatMap((code) => {
    const around = outlines.neighboursOf(code);
    return around ? [[code, [...around].filter((one) => communes.includes(one))] as const] : [];
  });
  return known.length === 0 ? null : new Map(known);
}
