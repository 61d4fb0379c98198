import type { AdminUnits } from '#libs/reference-data';
import { endOfLocalDay, startOfLocalDay, type LocalDay } from '#libs/vocabulary';
import type { OutlinesOfDay } from '../../boundaries/unit-outlines.js';
import { geometryOf } from '../outline-geometry.js';
import type { FeatureProperties, LayerRecord } from '../published-layer.js';

/** What is reckoned from public facts needs no publication of its own. */
const ALWAYS = new Date(0);

/**
 * A record for each commune of a day, which holds on that day alone. A commune that cannot be drawn is among them.
 * `told` answers what is told of the commune beside its code and name.
 */
export function recordsOfCommunes(
  adminUnits: AdminUnits,
  day: LocalDay,
  outlines: OutlinesOfDay,
  told: (areaCode: string) => FeatureProperties,
): LayerRecord[] {
  const communes = adminUnits.list({ level: 'commune', on: day });
  return communes.map(({ code, name, parentCode }) => ({
    id: code,
    geometry: geometryOf(outlines.outlineOf(code)),
    properties: { areaCode: code, name, districtCode: parentCode ?? null, ...told(code) },
    ...{ from: startOfLocalDay(day), to: endOfLocalDay(day), publishedAt: ALWAYS, withdrawnAt: null },
  }));
}
