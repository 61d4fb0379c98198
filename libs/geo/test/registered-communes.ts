import { readFileSync } from 'node:fs';
import type { SketchedPoint } from '#libs/geo';

interface RegisteredUnitOfFile {
  readonly code: string;
  readonly level: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

const file = new URL('../../../reference-data/admin-units.json', import.meta.url);
const { units } = JSON.parse(readFileSync(file, 'utf8')) as { units: readonly RegisteredUnitOfFile[] };

/** The communes of the province as they are shipped; of one of them no point is known. */
export const COMMUNES: readonly SketchedPoint[] = units
  .filter(({ level }) => level === 'commune')
  .map(({ code, longitude, latitude }) =>
    longitude === undefined || latitude === undefined ? { code } : { code, point: [longitude, latitude] },
  );
