import { dissolve, type MultiPolygon } from '#libs/geo';
import type { AdminUnit, AdminUnits } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';

/** The communes in force on a day, and which of them an area has. */
export interface UnitsOfDay {
  readonly communes: readonly AdminUnit[];
  /** Codes of communes; none for an unknown area. */
  communesOf(areaCode: string): readonly string[];
}

export function unitsOfDay(adminUnits: AdminUnits, day: LocalDay): UnitsOfDay {
  const [province] = adminUnits.list({ level: 'province', on: day });
  const communesOf = (area: string): string[] => adminUnits.communesOf(area, day).map(({ code }) => code);
  return { communes: province ? adminUnits.communesOf(province.code, day) : [], communesOf };
}

/**
 * The outline of a commune, or of a district or province made of those of its communes that are drawn: made when it is
 * first asked for, and kept.
 */
export function outlinesWithAreasAbove(
  communes: ReadonlyMap<string, MultiPolygon>,
  units: UnitsOfDay,
): (code: string) => MultiPolygon | undefined {
  const made = new Map<string, MultiPolygon>();
  return (code) => {
    const own = communes.get(code) ?? made.get(code);
    if (own) return own;
    const parts = units.communesOf(code).flatMap((commune) => {
      const outline = communes.get(commune);
      return outline ? [outline] : [];
    });
    if (parts.length === 0) return undefined;
    const outline = dissolve(parts);
    made.set(code, outline);
    return outline;
  };
}
