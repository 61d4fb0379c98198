import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';
import { unitsOfDay } from './areas-above.js';
import { sketchedOutlines, sketchFingerprint } from './sketched-outlines.js';
import { UnitOutlines, type OutlinesOfDay } from './unit-outlines.js';

/** Outlines kept in memory: units change a few times in ten years. */
const OUTLINES_KEPT_MAX = 8;

/** The outlines of units, made once and kept in memory. */
@Injectable()
export class KeptOutlines extends UnitOutlines {
  private readonly kept = new Map<string, OutlinesOfDay>();

  constructor(private readonly referenceData: ReferenceData) {
    super();
  }

  override on(day: LocalDay): Promise<OutlinesOfDay> {
    const units = unitsOfDay(this.referenceData.adminUnits, day);
    const version = `schematic-${sketchFingerprint(units)}`;
    const known = this.kept.get(version);
    if (known) return Promise.resolve(known);
    const made = { ...sketchedOutlines(units), version, neighboursOf: () => undefined };
    this.keep(made);
    return Promise.resolve(made);
  }

  private keep(outlines: OutlinesOfDay): void {
    this.kept.set(outlines.version, outlines);
    const [oldest] = this.kept.keys();
    if (this.kept.size > OUTLINES_KEPT_MAX && oldest !== undefined) this.kept.delete(oldest);
  }
}
