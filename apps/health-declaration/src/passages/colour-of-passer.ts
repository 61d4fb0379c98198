import { Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import {
  colourOf,
  healthFactsOf,
  localDayOf,
  visitedRisks,
  visitOfResidence,
  type ColourFacts,
  type ColourOutcome,
  type ToldHealth,
  type Visit,
} from '#libs/vocabulary';
import { KnownRiskAreas } from '../risk-areas/known-risk-areas.js';
import { visitsOf } from './declared-trip.rules.js';
import type { RecordPassageBody } from './passage.dto.js';
import type { Passer } from './passer.js';

type Papers = RecordPassageBody['papers'];

/** Decides the colour by the rules and the levels of the day of the passage, whenever it is asked. */
@Injectable()
export class ColourOfPasser {
  constructor(
    private readonly riskAreas: KnownRiskAreas,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 422 where no rule is in force */
  async execute(passer: Passer, papers: Papers, passedAt: Date): Promise<ColourOutcome> {
    const { colourRules } = this.referenceData;
    const day = localDayOf(passedAt);
    if (!colourRules.knows(day)) throw new Refused('colour-rules-missing', { path: 'at' });
    const visited = visitedRisks(visitsOfPasser(passer, day), await this.riskAreas.on(day), day);
    const facts: ColourFacts = { proof: passer.proofState, visited, ...healthOf(passer, papers, passedAt) };
    return colourOf(colourRules.inForce(day), facts);
  }
}

/** The declaration itself says more than the code that stands on it; the code remains where it has been deleted. */
function visitsOfPasser({ declaration, claims }: Passer, day: string): Visit[] {
  if (declaration) return visitsOf(declaration.part.answers, declaration.residence, day);
  return claims ? [visitOfResidence(claims.res, day)] : [];
}

function healthOf(
  { declaration, claims, told }: Passer,
  papers: Papers,
  at: Date,
): Pick<ColourFacts, 'declaration' | 'test' | 'doses' | 'recovery'> {
  const seen = { ...told, ...toldByPapers(papers) };
  return { declaration: declaredFactOf(declaration, claims, at), ...healthFactsOf(seen, at) };
}

/** What the officer has seen is proven, and stands in the place of what a code or a certificate says. */
function toldByPapers({ test, doses, recoveredOn }: NonNullable<Papers> = {}): Partial<ToldHealth> {
  const isProven = true;
  return {
    ...(test && { tests: [{ ...test, sampledAt: new Date(test.sampledAt.toUpperCase()).toISOString(), isProven }] }),
    ...(doses && { doses: doses.map((dose) => ({ ...dose, isProven })) }),
    ...(recoveredOn !== undefined && { recovery: { on: recoveredOn, isProven } }),
  };
}

function declaredFactOf(
  declaration: Passer['declaration'],
  claims: Passer['claims'],
  at: Date,
): ColourFacts['declaration'] {
  if (declaration) return { isExpired: at >= declaration.validUntil, outcome: declaration.outcome };
  return claims && { isExpired: at >= new Date(claims.exp), outcome: claims.outcome };
}
