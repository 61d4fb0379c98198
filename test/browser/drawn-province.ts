import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sketchUnits, type LonLat } from '#libs/geo';

const SHIPPED = fileURLToPath(new URL('../../reference-data/', import.meta.url));
/** Between its neighbours: of Thạnh Hòa no point is shipped. */
const WITHOUT_POINT = { code: '31405', longitude: 105.703, latitude: 9.787 } as const;

interface Unit {
  readonly code: string;
  readonly level: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly longitude?: number;
  readonly latitude?: number;
}

/** A province whose communes can be drawn by anybody: each has a point, and no area that a drawing must have. */
export interface DrawnProvince {
  /** With which an installation has this register. */
  readonly env: Readonly<Record<string, string>>;
  /** A pack without faults, of its own by the mark. */
  good(mark: string): Buffer;
  /** The same with an outline that crosses itself, in the commune that is named. */
  broken(mark: string): { readonly file: Buffer; readonly code: string };
  remove(): Promise<void>;
}

/** @param day on which the communes are in force */
export async function drawnProvince(day: string): Promise<DrawnProvince> {
  const folder = await mkdtemp(join(tmpdir(), 'lachan-province-'));
  await cp(SHIPPED, folder, { recursive: true });
  const file = join(folder, 'admin-units.json');
  const shipped = JSON.parse(await readFile(file, 'utf8')) as { readonly units: readonly Unit[] };
  const units = shipped.units.map(placed);
  await writeFile(file, JSON.stringify({ ...shipped, units }));
  const communes = units.filter((unit) => unit.level === 'commune' && isInForce(unit, day));
  const cells = sketchUnits(
    communes.map(({ code, longitude = 0, latitude = 0 }) => ({ code, point: [longitude, latitude] })),
  );
  const drawn = cells.units.map(({ code, polygon }) => ({ code, rings: polygon }));
  const [first] = drawn;
  if (first === undefined) throw new Error('Nothing was drawn');
  return {
    env: { REFERENCE_DATA_DIRECTORY: folder },
    good: (mark) => geoJson(drawn, mark),
    broken: (mark) => ({
      code: first.code,
      file: geoJson([{ ...first, rings: [bowTie(first.rings[0] ?? [])] }, ...drawn.slice(1)], mark),
    }),
    remove: () => rm(folder, { recursive: true }),
  };
}

function placed(unit: Unit): Unit {
  const { areaKm2: _, ...rest } = unit as Unit & { areaKm2?: number };
  return rest.code === WITHOUT_POINT.code ? { ...rest, ...WITHOUT_POINT } : rest;
}

const isInForce = ({ validFrom = '', validTo }: Unit, day: string): boolean =>
  validFrom <= day && (validTo === undefined || day < validTo);

/** The second and the third corner in the wrong order. */
function bowTie([a, b, c, ...rest]: readonly LonLat[]): readonly LonLat[] {
  return [a, c, b, ...rest].flatMap((corner) => (corner === undefined ? [] : [corner]));
}

interface Drawn {
  readonly code: string;
  readonly rings: readonly (readonly LonLat[])[];
}

function geoJson(units: readonly Drawn[], mark: string): Buffer {
  const features = units.map(({ code, rings }) => ({
    ...{ type: 'Feature', properties: { code, mark }, geometry: { type: 'Polygon', coordinates: rings } },
  }));
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
}
