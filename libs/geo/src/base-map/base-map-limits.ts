import { PACK_LIMITS, type PackLimits } from '../packs/pack-limits.js';

/**
 * For the rivers and roads of one province: a survey at 1:10,000 has some ten thousand lines with two hundred thousand
 * vertices. All of them are in every process that answers maps, and take some hundred bytes each.
 */
export const BASE_MAP_LIMITS: PackLimits = { ...PACK_LIMITS, units: 20_000, vertices: 300_000 };
