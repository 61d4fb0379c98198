import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Actor } from '#libs/http';
import { ReferenceData, type DatedColourRules } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { addDays, daysBetween, endOfLocalDay, localDayOf } from '#libs/vocabulary';
import { RevokedCards } from '../personal-cards/revoked-cards.query.js';
import { PersonalCodeKeys } from '../personal-codes/personal-code-keys.js';
import { RevokedPersonalCodesQuery } from '../personal-codes/revoked-personal-codes.query.js';
import { PosterKeys } from '../places/poster-keys.js';
import { KnownRiskAreas } from '../risk-areas/known-risk-areas.js';
import { AdmitPassage } from './admit-passage.js';
import type { DayPack, PackedForm, PackedKey } from './day-pack.dto.js';

/** Of each kind: 40 bytes each, so that no pack grows beyond some megabytes. */
export const REVOKED_IN_PACK_MAX = 20_000;
/** The keys of posters sign printed cards too. */
const POSTERS = 'place-poster';
const HOUR_MS = 3_600_000;
const VERSION_CHARACTERS = 22;

/** Puts together what a device needs to decide without network as the server would have decided this morning. */
@Injectable()
export class DayPackUseCase {
  constructor(
    private readonly admitting: AdmitPassage,
    private readonly riskAreas: KnownRiskAreas,
    private readonly revokedCodes: RevokedPersonalCodesQuery,
    private readonly revokedCards: RevokedCards,
    private readonly codeKeys: PersonalCodeKeys,
    private readonly posterKeys: PosterKeys,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 where the officer does not work */
  async execute(checkpointCode: string, actor: Actor): Promise<DayPack> {
    const now = this.clock.now();
    const day = localDayOf(now);
    const { dayPackHours, lateHours } = this.referenceData.checkpointLimits.inForce(day);
    const validUntil = new Date(endOfLocalDay(day).getTime() + dayPackHours * HOUR_MS);
    const { directions, ...checkpoint } = await this.admitting.requireCheckpoint(checkpointCode, actor);
    const riskAreas = await this.riskAreas.on(day);
    const content = {
      checkpoint: { ...checkpoint, directions: [...directions] },
      validUntil: validUntil.toISOString(),
      colourRules: this.rulesUntil(day, localDayOf(validUntil)),
      riskAreas: riskAreas.map((area) => ({ ...area, communeCodes: [...area.communeCodes] })),
      ...(await this.revoked(now)),
      keys: this.keys(),
      forms: this.forms(day),
      lateHours,
    };
    return { version: versionOf(day, content), issuedAt: now.toISOString(), ...content };
  }

  /** The sets of every day on which the pack may be used. */
  private rulesUntil(from: string, to: string): DatedColourRules[] {
    const { colourRules } = this.referenceData;
    const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, after) => addDays(from, after));
    return [...new Set(days.filter((day) => colourRules.knows(day)).map((day) => colourRules.inForce(day)))];
  }

  private async revoked(now: Date): Promise<Pick<DayPack, 'revokedPersonalCodes' | 'revokedCards' | 'isComplete'>> {
    const [codes, cards] = [await this.revokedCodes.list(now), await this.revokedCards.list()];
    return {
      revokedPersonalCodes: codes.slice(0, REVOKED_IN_PACK_MAX),
      revokedCards: cards.slice(0, REVOKED_IN_PACK_MAX).map(({ code }) => code),
      isComplete: codes.length <= REVOKED_IN_PACK_MAX && cards.length < REVOKED_IN_PACK_MAX,
    };
  }

  private keys(): PackedKey[] {
    const posters = this.posterKeys.published.map(({ kid, x, revokedAt }) => ({ kid, x, purpose: POSTERS, revokedAt }));
    const codes = this.codeKeys.published.map(({ kid, x, purpose, revokedAt }) => ({ kid, x, purpose, revokedAt }));
    return [...posters, ...codes];
  }

  private forms(day: string): PackedForm[] {
    const { questionnaires } = this.referenceData;
    return questionnaires.forms.flatMap((form) => {
      const found = questionnaires.inForce(form, day);
      return found ? [{ form, version: found.version, validHours: found.validity.hours }] : [];
    });
  }
}

function versionOf(day: string, content: object): string {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  return `${day}.${digest.slice(0, VERSION_CHARACTERS)}`;
}
