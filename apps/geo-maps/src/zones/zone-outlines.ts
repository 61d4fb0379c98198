import { Injectable } from '@nestjs/common';
import { areaBeyondM2, areaM2, openOutline, type MultiPolygon, type PackFault } from '#libs/geo';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';
import { UnitOutlines } from '../boundaries/unit-outlines.js';
import { refusalOfFault } from './outline.refusals.js';
import { provinceBox } from '../boundaries/province-box.js';

/** GeoJSON, as somebody has sent it. */
export type SentOutline = Readonly<Record<string, unknown>>;

/** Of what may lie beyond the areas that a zone names: borders are drawn by hand. The larger of the two counts. */
const BEYOND_MAX = { m2: 1_000, share: 0.02 };

/** Reads drawn outlines, and holds them against the areas that they are said to lie in. */
@Injectable()
export class ZoneOutlines {
  constructor(
    private readonly outlines: UnitOutlines,
    private readonly referenceData: ReferenceData,
  ) {}

  /**
   * @param communeCodes in which it must lie, as far as official outlines tell; a sketch tells nothing
   * @throws Refused 422 that names each ring at fault
   */
  async read(sent: SentOutline, communeCodes: readonly string[], day: LocalDay): Promise<MultiPolygon> {
    const { polygons, faults } = openOutline(sent, provinceBox(this.referenceData.adminUnits, day));
    const [first] = faults;
    if (first) {
      const errors = faults.map((fault) => ({ path: pathOf(sent, fault), code: refusalOfFault(fault.code) }));
      throw new Refused(refusalOfFault(first.code), { errors, ...detailOf(first) });
    }
    const beyondM2 = await this.beyondM2(polygons, communeCodes, day);
    if (beyondM2 > Math.max(BEYOND_MAX.m2, areaM2(polygons) * BEYOND_MAX.share))
      throw new Refused('zone-outline-outside-areas', { path: 'outline' });
    return polygons;
  }

  private async beyondM2(polygons: MultiPolygon, communeCodes: readonly string[], day: LocalDay): Promise<number> {
    const { certainty, outlineOf } = await this.outlines.on(day);
    const drawn = communeCodes.flatMap((code) => outlineOf(code) ?? []);
    if (certainty !== 'official' || communeCodes.some((code) => outlineOf(code) === undefined)) return 0;
    return areaBeyondM2(polygons, [drawn]);
  }
}

function pathOf({ type }: SentOutline, { part, ring }: PackFault): string {
  if (part === undefined) return 'outline';
  const polygon = type === 'MultiPolygon' ? `outline.coordinates[${part - 1}]` : 'outline.coordinates';
  return ring === undefined ? polygon : `${polygon}[${ring - 1}]`;
}

/** The place of the fault: longitude and latitude. */
function detailOf({ at }: PackFault): { readonly detail?: string } {
  return at ? { detail: at.join(', ') } : {};
}
