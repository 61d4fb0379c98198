import { countsAsCommunityCase } from '../src/figures/community-case.rules.js';
import { SHOWN_PLACE_KINDS } from '../src/facilities/places.projection.js';
import { crossingsOf } from '../src/figures/reached.rules.js';
import { facilityOf, nameOfPlace, placeCode, type History } from './played-facts.js';

type Row = Readonly<Record<string, string | number | null>>;

/** One line a facility or place, and one a cell of people or cases that does not come to nothing; sorted. */
export function linesOf(rows: readonly string[]): string[] {
  return rows
    .flatMap((row) => {
      const [table = '', json = ''] = [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' '))];
      const line = lineOf(table, JSON.parse(json) as Row);
      return line === undefined ? [] : [line];
    })
    .sort();
}

function lineOf(table: string, row: Row): string | undefined {
  if (table === 'facility_register.facility')
    return [row['code'], row['version'], row['name'], row['valid_to'], row['latitude'], row['capacity']].join('|');
  if (table === 'geo_maps.place')
    return [row['code'], row['name'], row['registered_on'], row['closed_on'], row['latitude']].join('|');
  if (row['value'] === 0) return undefined;
  if (table === 'geo_maps.community_case') return [row['commune_code'], row['day'], row['value']].join('|');
  return [row['area'], row['reached'], row['cohort'], row['day'], row['value']].join('|');
}

/** The lines that there must be by the last state of everything, counted without any event. */
export function recounted(histories: readonly History[]): string[] {
  const counts = new Map<string, number>();
  const count = (...cell: readonly (string | null)[]): unknown =>
    counts.set(cell.join('|'), (counts.get(cell.join('|')) ?? 0) + 1);
  for (const { cases, people } of histories) {
    for (const last of cases.flatMap((steps) => steps.at(-1) ?? []))
      if (countsAsCommunityCase(last)) count(last.detectedIn, last.day);
    for (const last of people.flatMap((steps) => steps.at(-1) ?? [])) {
      const area = last.residence.kind === 'commune' ? last.residence.communeCode : last.residence.kind;
      for (const { reached, day } of crossingsOf(last)) count(area, reached, last.cohort, day);
    }
  }
  const cells = [...counts].map(([cell, value]) => `${cell}|${value}`);
  return [...cells, ...histories.flatMap(facilityLines), ...histories.flatMap(placeLines)].sort();
}

function facilityLines({ facilities }: History, nth: number): string[] {
  return facilities.map((names, place) => {
    const { code, name, validTo, latitude, capacity } = facilityOf(nth, place, names, names.length);
    return [code, names.length, name, validTo, latitude, capacity].join('|');
  });
}

function placeLines({ places }: History, nth: number): string[] {
  return places.flatMap(({ kind, registeredOn, closedOn, latitude }, place) => {
    const code = placeCode(nth, place);
    const isShown = SHOWN_PLACE_KINDS.some((shown) => shown === kind);
    return isShown ? [[code, nameOfPlace(code), registeredOn, closedOn, latitude].join('|')] : [];
  });
}
