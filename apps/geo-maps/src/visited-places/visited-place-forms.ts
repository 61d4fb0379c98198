import { Injectable } from '@nestjs/common';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf } from '#libs/vocabulary';
import { UnitOutlines } from '../boundaries/unit-outlines.js';
import { instantOf } from '../zones/day-or-instant.rules.js';
import { provinceBox } from '../boundaries/province-box.js';
import type { VisitedPlaceBody } from './visited-place.dto.js';
import { decidePosition, decideWindows, type VisitedPlaceDecision } from './visited-place.rules.js';
import type { VisitedPlaceDraft } from './visited-place.js';

/** Makes of what an officer has sent what a draft says. */
@Injectable()
export class VisitedPlaceForms {
  constructor(
    private readonly outlines: UnitOutlines,
    private readonly referenceData: ReferenceData,
  ) {}

  /**
   * By official outlines the position must lie in the commune; a sketch refuses nothing.
   *
   * @throws Refused 422 naming the field
   */
  async read(body: VisitedPlaceBody, actor: Actor, now: Date): Promise<VisitedPlaceDraft> {
    const { communeCode, latitude, longitude } = body;
    const day = localDayOf(now);
    const { adminUnits } = this.referenceData;
    const commune = adminUnits.find(communeCode, day);
    if (commune?.level !== 'commune' || !actorCovers(actor, communeCode, adminUnits))
      throw new Refused('visited-place-commune-not-found', { path: 'communeCode' });
    given(decidePosition(latitude, longitude, provinceBox(adminUnits, day)));
    if (latitude !== undefined && longitude !== undefined) {
      const found = (await this.outlines.on(day)).communeAt([longitude, latitude]);
      if (found.certainty === 'official' && found.communeCode !== communeCode)
        throw new Refused('visited-place-outside-commune', { path: 'latitude' });
    }
    const windows = body.windows.map(({ from, to }) => ({ from: instantOf(from), to: instantOf(to) }));
    return {
      ...{ name: textOf(body.name), communeCode, address: textOrNull(body.address) },
      ...{ latitude: latitude ?? null, longitude: longitude ?? null },
      ...{ windows: given(decideWindows(windows, now)), advice: textOrNull(body.advice) },
    };
  }
}

/** @throws Refused where a rule refused */
export function given<T>(decided: VisitedPlaceDecision<T>): T {
  if (!decided.ok) throw new Refused(decided.code, { status: decided.status, path: decided.path });
  return decided.value;
}

export function textOf(typed: string): string {
  return typed.normalize('NFC').trim();
}

export function textOrNull(typed: string | undefined): string | null {
  return typed === undefined ? null : textOf(typed);
}
