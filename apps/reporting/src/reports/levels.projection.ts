import { Injectable } from '@nestjs/common';
import type { communeLevelChanged } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { localHourOf, riskColourOf, type RiskLevel } from '#libs/vocabulary';
import { count } from './counted.js';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';
import { communesAtLevel, communesOfColour } from './map-indicators.rules.js';

/** Which level and which colour holds in each commune. Replayable. */
@Injectable()
export class LevelsProjection extends CubeProjection {
  constructor() {
    super('levels');
  }

  /** Takes the commune from its level before and adds it to the one that holds now. */
  changed({ data, recordedAt }: ReceivedEvent<typeof communeLevelChanged>): CubeDelta[] {
    const { day, communeCode: area, scheme, before, after } = data;
    const isColour = scheme === 'decision-2686';
    const seen = { day, area, recordedHour: localHourOf(recordedAt) };
    const counted = (level: RiskLevel | null, value: 1 | -1): CubeDelta[] => {
      if (level === null) return [];
      const category = isColour ? riskColourOf(level) : String(level);
      return count(isColour ? communesOfColour : communesAtLevel, { ...seen, category, value });
    };
    return [...counted(before, -1), ...counted(after, 1)];
  }
}
