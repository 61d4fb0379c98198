import { foldName, type MapLayer } from '#libs/vocabulary';
import type { AreaUnit } from '../areas/areas';
import type { ListedLevel, LayerFeatures } from '../maps/map-answers';
import { codeOf } from '../maps/styled-layers';

/** A commune with all that the map shows of it. */
export interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly districtCode: string;
  readonly level: ListedLevel | undefined;
  readonly cases7Days: number | undefined;
  readonly cases14Days: number | undefined;
  readonly per100000: number | undefined;
  readonly coveragePercent: number | undefined;
}

/** The communes that are units on a day, by district and name, those without a place on the map among them. */
export function unitRows(
  units: readonly AreaUnit[],
  day: string,
  levels: readonly ListedLevel[],
  layers: ReadonlyMap<MapLayer, LayerFeatures>,
): readonly UnitRow[] {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const levelOf = new Map(levels.map((level) => [level.areaCode, level]));
  const [cases, coverage] = [numbersOf(layers.get('cases')), numbersOf(layers.get('coverage'))];
  const rows = unitsOn(units, day).flatMap(({ code, level, name, parentCode }) =>
    level === 'commune'
      ? [
          {
            ...{ code, name, level: levelOf.get(code) },
            ...{ district: names.get(parentCode ?? '') ?? '', districtCode: parentCode ?? '' },
            cases7Days: cases(code, 'cases7Days'),
            cases14Days: cases(code, 'cases14Days'),
            per100000: cases(code, 'per100000'),
            coveragePercent: coverage(code, 'percent'),
          },
        ]
      : [],
  );
  const place = ({ district, name }: UnitRow): string => `${foldName(district)} ${foldName(name)}`;
  return rows.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** Units that there were on a day. */
export const unitsOn = (units: readonly AreaUnit[], day: string): readonly AreaUnit[] =>
  units.filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && (validTo === null || day < validTo));

type NumberOf = (code: string, property: string) => number | undefined;

function numbersOf(layer: LayerFeatures | undefined): NumberOf {
  const properties = new Map(layer?.features.map((feature) => [codeOf(feature), feature.properties ?? {}]));
  return (code, property) => {
    const value: unknown = properties.get(code)?.[property];
    return typeof value === 'number' ? value : undefined;
  };
}
