import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { areaM2, boxOfPolygons, type MultiPolygon } from '#libs/geo';

const SHIPPED = fileURLToPath(new URL('../../../reference-data/', import.meta.url));
const always = { validFrom: '2019-04-01' };
const ABOVE = [
  { code: '93', level: 'province', name: 'Tỉnh Hậu Giang', ...always },
  { code: '930', level: 'district', name: 'Thành phố Vị Thanh', parentCode: '93', ...always },
  { code: '931', level: 'district', name: 'Thành phố Ngã Bảy', parentCode: '93', ...always },
];
/** Communes of the first district; all others lie in the second. */
const IN_THE_FIRST = 2;

export interface DrawnCommune {
  readonly code: string;
  readonly polygons: MultiPolygon;
}

export interface SmallRegister {
  readonly settings: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/**
 * The facts that are shipped, but for the register of units: a province of two districts and of the communes that are
 * drawn, with their areas and with points in their middle.
 */
export async function smallRegister(communes: readonly DrawnCommune[]): Promise<SmallRegister> {
  const folder = await mkdtemp(join(tmpdir(), 'lachan-register-'));
  await cp(SHIPPED, folder, { recursive: true });
  const file = join(folder, 'admin-units.json');
  const shipped = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...shipped, units: [...ABOVE, ...communes.map(registered)] }));
  return { settings: { REFERENCE_DATA_DIRECTORY: folder }, remove: () => rm(folder, { recursive: true }) };
}

function registered({ code, polygons }: DrawnCommune, index: number): object {
  const [west, south, east, north] = boxOfPolygons(polygons) ?? [0, 0, 0, 0];
  return {
    ...{ code, level: 'commune', name: `Xã ${index + 1}`, parentCode: index < IN_THE_FIRST ? '930' : '931' },
    ...{ longitude: (west + east) / 2, latitude: (south + north) / 2 },
    areaKm2: Math.round(areaM2(polygons) / 100_000) / 10,
    ...always,
  };
}
