import { communeOfHamlet } from '#libs/vocabulary';
import type { AreaPath } from './announced-level.rules.js';

/** Units by code; `AdminUnits` is one. */
export interface ParentedUnits {
  find(code: string): { readonly parentCode?: string | undefined } | undefined;
}

/** More steps than there are kinds of areas. */
const PATH_STEPS_MAX = 6;

/** From the area up to the province; empty where there is no such unit, or no commune of the hamlet. */
export function areaPath(areaCode: string, units: ParentedUnits): AreaPath {
  const commune = communeOfHamlet(areaCode);
  const path: string[] = commune === undefined ? [] : [areaCode];
  let code: string | undefined = commune ?? areaCode;
  while (code !== undefined && path.length < PATH_STEPS_MAX) {
    const unit = units.find(code);
    if (unit === undefined) return [];
    path.push(code);
    code = unit.parentCode;
  }
  return path;
}

/** Whether an area lies below another, and is not that one. */
export function isBelow(areaCode: string, above: string, units: ParentedUnits): boolean {
  return areaPath(areaCode, units).indexOf(above) > 0;
}
