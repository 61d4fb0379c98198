import type { ColumnFault } from './supply-list.refusals.js';

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** In degrees of WGS 84. */
export interface PlaceBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Null where neither coordinate is given. */
export type CoordinatesRead =
  | { readonly ok: true; readonly value: Place | null; readonly warnings: readonly ColumnFault[] }
  | { readonly ok: false; readonly faults: readonly ColumnFault[] };

const CHARACTERS_MAX = 40;
const DECIMAL = /^\d{1,3}(?:[.,]\d{1,15})?$/;
/** Degrees and minutes, with or without seconds: `9°47'02.4"`, `9 47 2,4`. */
const SEXAGESIMAL =
  /^(\d{1,3})(?:°|º|˚|d|\s)\s*(\d{1,2}(?:[.,]\d{1,10})?)(?:'|′|’|\s|$)\s*(?:(\d{1,2}(?:[.,]\d{1,10})?)\s*(?:"|″|”|''|′′|’’)?)?$/i;
/** North and east, in English and in Vietnamese; the province has no other. */
const HEMISPHERE = /^[NBEĐD]\s*|\s*[NBEĐD]$/giu;

/** The two cells as a place within the box. Coordinates in each other's column are put right, with a warning. */
export function coordinatesInList(
  latitude: string | undefined,
  longitude: string | undefined,
  box: PlaceBox,
): CoordinatesRead {
  if (latitude === undefined && longitude === undefined) return { ok: true, value: null, warnings: [] };
  if (latitude === undefined) return { ok: false, faults: [{ path: 'vi_do', code: 'coordinate-missing' }] };
  if (longitude === undefined) return { ok: false, faults: [{ path: 'kinh_do', code: 'coordinate-missing' }] };
  const [first, second] = [degreesOf(latitude), degreesOf(longitude)];
  if (first === undefined || second === undefined)
    return {
      ok: false,
      faults: [
        ...(first === undefined ? [{ path: 'vi_do', code: 'coordinate-malformed' } as const] : []),
        ...(second === undefined ? [{ path: 'kinh_do', code: 'coordinate-malformed' } as const] : []),
      ],
    };
  const [asWritten, swapped] = [
    { latitude: first, longitude: second },
    { latitude: second, longitude: first },
  ];
  if (isIn(asWritten, box)) return { ok: true, value: asWritten, warnings: [] };
  if (isIn(swapped, box))
    return { ok: true, value: swapped, warnings: [{ path: 'vi_do', code: 'coordinates-swapped' }] };
  return { ok: false, faults: [{ path: 'vi_do', code: 'coordinates-outside-province' }] };
}

/** Undefined for what is no coordinate. */
function degreesOf(cell: string): number | undefined {
  if (cell.length > CHARACTERS_MAX) return undefined;
  const text = cell.normalize('NFC').trim().replace(HEMISPHERE, '').replace(/°$/, '').trim();
  if (DECIMAL.test(text)) return numberOf(text);
  const found = SEXAGESIMAL.exec(text);
  if (found === null) return undefined;
  const [degrees, minutes, seconds] = [found[1], found[2], found[3]].map((part) => numberOf(part ?? '0'));
  if (degrees === undefined || minutes === undefined || seconds === undefined) return undefined;
  if (minutes >= 60 || seconds >= 60) return undefined;
  return degrees + minutes / 60 + seconds / 3_600;
}

const numberOf = (text: string): number => Number(text.replace(',', '.'));

function isIn({ latitude, longitude }: Place, { west, south, east, north }: PlaceBox): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}
