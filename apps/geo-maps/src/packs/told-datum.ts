import { SCALE_OF_3_DEGREES, type PackDatum } from '#libs/geo';
import { Refused } from '#libs/http';
import { freeText } from '#libs/vocabulary';
import type { ToldDatumQuery } from './told-datum.dto.js';

/** Central meridians of the planes in three degrees (973/2001/TT-TCĐC). */
const MERIDIANS = [
  ...[102, 103, 104, 104.5, 104.75, 105, 105.5, 105.75, 106, 106.25, 106.5, 107, 107.25, 107.5, 107.75],
  ...[108, 108.25, 108.5],
];

/** Null where the file says it. @throws Refused 400 for a meridian that is none of VN-2000 */
export function toldDatum({ datum, meridian }: ToldDatumQuery): PackDatum | null {
  if (meridian !== undefined && datum !== 'vn2000')
    throw new Refused('meridian-without-datum', { status: 400, path: 'meridian' });
  if (datum === undefined) return null;
  if (datum === 'wgs84') return { kind: 'wgs84' };
  if (meridian === undefined) return { kind: 'vn2000' };
  if (!MERIDIANS.includes(meridian)) throw new Refused('meridian-unknown', { status: 400, path: 'meridian' });
  return { kind: 'vn2000-grid', grid: { meridian, scale: SCALE_OF_3_DEGREES } };
}

/** What was typed as it is kept; a request has passed the same reading before. */
export function typedText(typed: string, max: number): string {
  const parsed = freeText(max)(typed);
  return parsed.ok ? parsed.value : typed;
}
