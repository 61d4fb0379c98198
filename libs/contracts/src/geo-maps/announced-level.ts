import { RISK_COLOURS } from '#libs/vocabulary';
import { z } from 'zod';

/** By which document an area has its level: levels of Resolution 128/NQ-CP, or colours of 2686/QĐ-BCĐQG before. */
export const LEVEL_SCHEMES = ['resolution-128', 'decision-2686'] as const;
export type LevelScheme = (typeof LEVEL_SCHEMES)[number];

/** A unit by its code, or a hamlet by that of its commune and its own. */
export const levelledArea = z.string().regex(/^(\d{2}|\d{3}|\d{5}(-[a-z0-9-]{1,40})?)$/);

/** A level from 1 to 4 by Resolution 128, a colour by 2686. */
export const announcedValue = z.union([z.int().min(1).max(4), z.enum(RISK_COLOURS)]);
