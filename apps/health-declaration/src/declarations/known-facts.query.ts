import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import { parsePlaceCode } from '#libs/vocabulary';
import { PlacesByCodeQuery } from '../places/places-by-code.query.js';
import type { KnownFacts } from './declaration.rules.js';

/** What is known of the world that rules of declarations ask for: the places named, and the dated facts. */
@Injectable()
export class KnownFactsQuery {
  constructor(
    private readonly places: PlacesByCodeQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** One read of places for any number of declarations. */
  async load(tx: Tx, typedPlaceCodes: readonly (string | undefined)[]): Promise<KnownFacts> {
    const { adminUnits, provinces, ageBands, attentionRules, declarationLimits, questionnaires } = this.referenceData;
    const places = await this.places.find(tx, [...new Set(typedPlaceCodes.flatMap(codesOf))]);
    return {
      place: (code) => places.get(code),
      isCommune: (code, onDay) => adminUnits.find(code, onDay)?.level === 'commune',
      isOtherProvince: (code, onDay) => provinces.find(code, onDay) !== undefined && !adminUnits.find(code, onDay),
      ageBand: (years, onDay) => ageBands.labelFor(years, onDay),
      attentionRules: (onDay) => attentionRules.inForce(onDay),
      questionnaireInForce: (form, onDay) => questionnaires.inForce(form, onDay),
      questionnaire: (form, version) => questionnaires.version(form, version),
      limits: (at) => declarationLimits.inForce(at),
    };
  }
}

function codesOf(typed: string | undefined): string[] {
  const parsed = typed === undefined ? undefined : parsePlaceCode(typed);
  return parsed?.ok ? [parsed.value] : [];
}
