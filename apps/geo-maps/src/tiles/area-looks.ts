import type { RiskLevel, ZoneKind } from '#libs/vocabulary';
import type { MapText } from '../layers/layer-titles.js';

/** How an area is filled: a colour, and the name of a pattern that says the same without colour. */
export interface AreaLook {
  readonly colour: string;
  /** A picture that whoever draws the map brings; `plain` has none. */
  readonly pattern: 'plain' | 'dots' | 'stripes' | 'crosses' | 'waves' | 'bricks' | 'dashes' | 'hatched';
  readonly title: MapText;
}

/**
 * The four levels. Green leans to blue and each of the others is darker than the one before, so that people who do not
 * tell red from green see four brightnesses.
 */
export const LEVEL_LOOKS: Readonly<Record<RiskLevel, AreaLook>> = {
  1: { colour: '#0f757b', pattern: 'plain', title: { vi: 'Cấp 1 (xanh)', en: 'Level 1 (green)' } },
  2: { colour: '#ffe668', pattern: 'dots', title: { vi: 'Cấp 2 (vàng)', en: 'Level 2 (yellow)' } },
  3: { colour: '#f08a24', pattern: 'stripes', title: { vi: 'Cấp 3 (cam)', en: 'Level 3 (orange)' } },
  4: { colour: '#8f0d2e', pattern: 'crosses', title: { vi: 'Cấp 4 (đỏ)', en: 'Level 4 (red)' } },
};

/** Where no level was decided, or none is known. */
export const UNKNOWN_LEVEL_LOOK: AreaLook = {
  colour: '#b4b4b4',
  pattern: 'hatched',
  title: { vi: 'Chưa rõ', en: 'Not known' },
};

/** Zones lie over the levels, and are told apart from those by their patterns. */
export const ZONE_LOOKS: Readonly<Record<ZoneKind, AreaLook>> = {
  'blockade-area': { colour: '#3d0066', pattern: 'bricks', title: { vi: 'Khu vực phong tỏa', en: 'Blockade area' } },
  'medical-isolation': {
    colour: '#0a4f9e',
    pattern: 'waves',
    title: { vi: 'Vùng cách ly y tế', en: 'Medical isolation' },
  },
  'directive-area': {
    colour: '#7a7a7a',
    pattern: 'dashes',
    title: { vi: 'Khu vực theo chỉ thị', en: 'Area under a directive' },
  },
};
