import { DIRECTIVES, type Directive } from './zones.js';
import type { RiskLevel } from '../checkpoints/risk-levels.js';

const LEVEL_REGIMES = ['level-1', 'level-2', 'level-3', 'level-4'] as const;

/** What measures go by: the directives until Resolution 128, its levels from then on. */
export const MEASURE_REGIMES = [...DIRECTIVES, ...LEVEL_REGIMES] as const;
export type MeasureRegime = (typeof MEASURE_REGIMES)[number];

export function regimeOfLevel(level: RiskLevel): MeasureRegime {
  return `level-${level}`;
}

export function regimeOfDirective(directive: Directive): MeasureRegime {
  return directive;
}

/** What people ask about: "what may I do here?" */
export const MEASURED_ACTIVITIES = [
  'leave-home',
  'gather',
  'hold-events',
  'keep-distance',
  'essential-shops-and-markets',
  'restaurants',
  'bars-karaoke-massage',
  'other-services',
  'passenger-transport',
  'goods-transport',
  'school',
] as const;
export type MeasuredActivity = (typeof MEASURED_ACTIVITIES)[number];

/** From the mildest to the strictest. `limited-or-stopped`: the rule leaves it to the province which of the two. */
export const MEASURE_PERMISSIONS = ['allowed', 'limited', 'limited-or-stopped', 'stopped'] as const;
export type MeasurePermission = (typeof MEASURE_PERMISSIONS)[number];
