import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { areaM2 } from '#libs/geo';
import { at, FOUR } from '../../../libs/geo/test/pack-builder.js';

const SHIPPED = fileURLToPath(new URL('../../../reference-data/', import.meta.url));
const CENTRES = [at(1, 1), at(3, 1), at(1, 3), at(3, 3)];
const always = { validFrom: '2019-04-01' };

/** A province of two districts and the four communes that the builder of packs draws, two in each. */
const UNITS = [
  { code: '93', level: 'province', name: 'Tỉnh Hậu Giang', ...always },
  { code: '930', level: 'district', name: 'Thành phố Vị Thanh', parentCode: '93', ...always },
  { code: '931', level: 'district', name: 'Thành phố Ngã Bảy', parentCode: '93', ...always },
  ...FOUR.map(({ code, polygons }, index) => ({
    ...{ code, level: 'commune', name: `Xã ${index + 1}`, parentCode: index < 2 ? '930' : '931', ...always },
    ...{ longitude: CENTRES[index]?.[0], latitude: CENTRES[index]?.[1] },
    areaKm2: Math.round(areaM2(polygons) / 100_000) / 10,
  })),
];

export interface SmallRegister {
  readonly settings: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** The facts that are shipped, but for the register of units: small enough to draw every fault of a pack by hand. */
export async function smallRegister(): Promise<SmallRegister> {
  const folder = await mkdtemp(join(tmpdir(), 'lachan-register-'));
  await cp(SHIPPED, folder, { recursive: true });
  const file = join(folder, 'admin-units.json');
  const shipped = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...shipped, units: UNITS }));
  return { settings: { REFERENCE_DATA_DIRECTORY: folder }, remove: () => rm(folder, { recursive: true }) };
}
