import { Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import {
  colourOf,
  healthFactsOf,
  localDayOf,
  startOfLocalDay,
  visitedRisks,
  visitOfResidence,
  visitWindow,
  withPapers,
  type ColourFacts,
  type ColourOutcome,
  type KnownRiskArea,
  type Visit,
  type VisitedRisk,
} from '#libs/vocabulary';
import type { KnownAs } from '../check-ins/known-as.rules.js';
import { VisitedPlacesQuery, type PersonAtPlaces } from '../check-ins/visited-places.query.js';
import { KnownRiskAreas } from '../risk-areas/known-risk-areas.js';
import { visitsOf } from './declared-trip.rules.js';
import type { RecordPassageBody } from './passage.dto.js';
import type { KnownOfPasser } from './passage.rules.js';
import { declarationsOf, type Passer } from './passer.js';

type Papers = RecordPassageBody['papers'];

/** New normal: nothing speaks against somebody who was there. */
const GREEN = 1;

export interface DecidedColour {
  readonly outcome: ColourOutcome;
  /** Areas and places with a level of more than green, by which it was decided. */
  readonly visited: readonly VisitedRisk[];
  readonly known: KnownOfPasser;
}

/** Decides the colour by the rules and the levels of the day of the passage, whenever it is asked. */
@Injectable()
export class ColourOfPasser {
  constructor(
    private readonly riskAreas: KnownRiskAreas,
    private readonly checkIns: VisitedPlacesQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 422 where no rule is in force */
  async execute(passer: Passer, papers: Papers, passedAt: Date): Promise<DecidedColour> {
    const day = localDayOf(passedAt);
    if (!this.referenceData.colourRules.knows(day)) throw new Refused('colour-rules-missing', { path: 'at' });
    const areas = await this.riskAreas.on(day);
    const visits = [...visitsSaidBy(passer, day), ...(await this.checkedIn(passer, areas, passedAt))];
    const visited = visitedRisks(visits, areas, day);
    const facts: ColourFacts = {
      ...{ proof: passer.proofState, visited, declaration: declaredFactOf(passer, passedAt) },
      ...healthFactsOf(passer.told, passedAt),
    };
    const known = { facts, warnings: passer.warnings };
    const outcome = this.again(known, papers, passedAt);
    return { outcome, visited: visited.filter(({ level }) => level > GREEN), known };
  }

  /** By what was known when the passage was recorded, and by papers that may have come since. */
  again({ facts, warnings }: KnownOfPasser, papers: Papers, passedAt: Date): ColourOutcome {
    const rules = this.referenceData.colourRules.inForce(localDayOf(passedAt));
    const outcome = colourOf(rules, withPapers(facts, papers, passedAt));
    return { ...outcome, warnings: [...warnings, ...outcome.warnings] };
  }

  /** Where nothing has a level, nobody's check-ins are looked at. */
  private async checkedIn(passer: Passer, areas: readonly KnownRiskArea[], passedAt: Date): Promise<Visit[]> {
    const person = personAtPlaces(passer);
    if (!areas.some(({ level }) => level > GREEN) || person.known.length + Number(person.personalCodeId !== null) === 0)
      return [];
    const { from } = visitWindow(localDayOf(passedAt));
    const places = await this.checkIns.find(person, startOfLocalDay(from), passedAt);
    const provinceCode = this.referenceData.adminUnits.list({ level: 'province' })[0]?.code ?? null;
    return places.map(({ day: on, communeCode, name: text }) => ({
      ...{ on, communeCode, provinceCode, text },
      by: 'check-in',
    }));
  }
}

/** A code that nobody vouches for is none of the person's. */
function personAtPlaces(passer: Passer): PersonAtPlaces {
  const declared: KnownAs[] = declarationsOf(passer).map(({ id, part }) => ({ ...part.declarant, shownBy: id }));
  return { known: [...declared, ...passer.knownAs], personalCodeId: passer.personalCode?.id ?? null };
}

/** The declaration itself says more than the code that stands on it; the code remains where it has been deleted. */
function visitsSaidBy(passer: Passer, day: string): Visit[] {
  const declared = declarationsOf(passer);
  if (declared.length > 0) return declared.flatMap(({ part, residence }) => visitsOf(part.answers, residence, day));
  const { claims } = passer;
  return claims ? [visitOfResidence(claims.res, day)] : [];
}

/** Of a group what the worst of its declarations says: nobody knows which of them it was. */
function declaredFactOf(passer: Passer, at: Date): ColourFacts['declaration'] {
  const declared = declarationsOf(passer);
  if (declared.length > 0) {
    const isAttention = declared.some(({ outcome }) => outcome === 'attention');
    const isExpired = declared.some(({ validUntil }) => at >= validUntil);
    return { isExpired, outcome: isAttention ? 'attention' : 'clear' };
  }
  const { claims } = passer;
  return claims && { isExpired: at >= new Date(claims.exp), outcome: claims.outcome };
}
