import { unzipSync, type UnzipFileInfo } from 'fflate';
import { PackUnreadable } from '../pack-faults.js';
import type { PackLimits } from '../pack-limits.js';

/** The parts of one shapefile; what else a zip holds is passed over. */
export interface ShapefileParts {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array;
  readonly prj?: string;
  readonly cpg?: string;
}

const TAKEN = /\.(shp|dbf|prj|cpg)$/i;
/** What macOS adds to a zip beside each file. */
const PASSED_OVER = /(?:^|\/)(?:__MACOSX\/|\._)/;

/**
 * The index `.shx` is not needed: the records stand behind one another.
 *
 * @throws PackUnreadable `zip-too-large` before anything is unpacked, `zip-unreadable`, `shapefile-missing`,
 * `several-shapefiles`
 */
export function unzipShapefile(bytes: Uint8Array, limits: PackLimits): ShapefileParts {
  const files = Object.entries(unpack(bytes, limits));
  const shapes = files.filter(([name]) => /\.shp$/i.test(name));
  const [[name, shp] = []] = shapes;
  if (shapes.length > 1) throw new PackUnreadable('several-shapefiles', { found: shapes.length });
  if (name === undefined || shp === undefined) throw new PackUnreadable('shapefile-missing', { found: '.shp' });
  const stem = name.slice(0, -'.shp'.length).toLowerCase();
  const partOf = (suffix: string) => files.find(([other]) => other.toLowerCase() === `${stem}${suffix}`)?.[1];
  const dbf = partOf('.dbf');
  if (dbf === undefined) throw new PackUnreadable('shapefile-missing', { found: '.dbf' });
  return { shp, dbf, prj: textOf(partOf('.prj')), cpg: textOf(partOf('.cpg')) };
}

/** The library unpacks no part beyond the size that its entry declares, so that adding up what they declare is enough. */
function unpack(bytes: Uint8Array, limits: PackLimits): Record<string, Uint8Array> {
  let unpacked = 0;
  let parts = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    const isTaken = TAKEN.test(name) && !PASSED_OVER.test(name);
    parts += 1;
    if (isTaken) unpacked += originalSize;
    if (parts > limits.parts) throw new PackUnreadable('zip-too-large', { found: parts, expected: limits.parts });
    if (unpacked > limits.unpackedBytes) {
      throw new PackUnreadable('zip-too-large', { found: unpacked, expected: limits.unpackedBytes });
    }
    return isTaken;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof PackUnreadable ? error : new PackUnreadable('zip-unreadable');
  }
}

const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes).trim();
