import type { MultiPolygon, Position } from 'geojson';

/** Corners in order, longitude first, in degrees of WGS 84; the last is joined to the first. */
export type Ring = readonly (readonly [longitude: number, latitude: number])[];

export type CornerFaultKind = 'unreadable' | 'swapped' | 'outside-vietnam' | 'repeated' | 'too-few';

/** What is wrong, and where: counted from 1, as people count. */
export interface CornerFault {
  readonly kind: CornerFaultKind;
  readonly ring: number;
  /** Of `too-few` how many there are. */
  readonly corner: number;
}

export interface ReadOutline {
  readonly rings: readonly Ring[];
  readonly faults: readonly CornerFault[];
}

const CORNERS_MIN = 3;
/** A tenth of a metre. */
const DECIMALS = 6;
/** The mainland and the islands of Vietnam. */
const LATITUDES = [6, 24] as const;
const LONGITUDES = [102, 118] as const;

const WITH_POINTS = /^([+-]?\d+(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)$/;
const WITH_COMMAS = /^([+-]?\d+(?:,\d+)?)\s*[;\s]\s*([+-]?\d+(?:,\d+)?)$/;

/**
 * Reads what somebody has typed: a corner a line, latitude before longitude as maps and phones tell it, and an empty
 * line before the next ring.
 */
export function readOutline(text: string): ReadOutline {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
  const read = blocks.map((lines, index) => readRing(lines, index + 1));
  return { rings: read.map(({ ring }) => ring), faults: read.flatMap(({ faults }) => faults) };
}

/** The same as somebody would have typed it. */
export function outlineText(rings: readonly Ring[]): string {
  return rings
    .map((ring) => ring.map(([longitude, latitude]) => `${rounded(latitude)}, ${rounded(longitude)}`).join('\n'))
    .join('\n\n');
}

/** A ring that lies in one before it is a hole of that: parts of an outline never lie on each other. */
export function outlineOf(rings: readonly Ring[]): MultiPolygon {
  const parts: Position[][][] = [];
  for (const ring of rings) {
    const around = parts.find(([outer = []]) => ring[0] !== undefined && liesIn(ring[0], outer));
    if (around === undefined) parts.push([closed(ring)]);
    else around.push(closed(ring));
  }
  return { type: 'MultiPolygon', coordinates: parts };
}

/** All rings of an outline, holes after what they lie in. */
export function ringsOf(outline: Pick<MultiPolygon, 'coordinates'>): readonly Ring[] {
  return outline.coordinates.flat().map((ring) => ring.slice(0, -1).map(([x = 0, y = 0]) => [x, y] as const));
}

/** Which corner lies nearest to a place: what the platform found wrong is told by a position. */
export function cornerNear(rings: readonly Ring[], [x = 0, y = 0]: Position): Omit<CornerFault, 'kind'> | undefined {
  const corners = rings.flatMap((ring, at) =>
    ring.map((corner, index) => ({
      ...{ ring: at + 1, corner: index + 1 },
      distance: Math.hypot(corner[0] - x, corner[1] - y),
    })),
  );
  const [nearest] = corners.sort((one, other) => one.distance - other.distance);
  return nearest && { ring: nearest.ring, corner: nearest.corner };
}

function readRing(lines: readonly string[], at: number): { readonly ring: Ring; readonly faults: CornerFault[] } {
  const ring: (readonly [number, number])[] = [];
  const faults: CornerFault[] = [];
  for (const [index, line] of lines.entries()) {
    const corner = readCorner(line);
    const fault = typeof corner === 'string' ? corner : repeats(corner, ring.at(-1));
    if (fault !== undefined) faults.push({ kind: fault, ring: at, corner: index + 1 });
    else if (typeof corner !== 'string') ring.push(corner);
  }
  // Who copies a closed ring has its first corner twice.
  if (ring.length > CORNERS_MIN && repeats(ring[0], ring.at(-1)) !== undefined) ring.pop();
  if (faults.length === 0 && ring.length < CORNERS_MIN) faults.push({ kind: 'too-few', ring: at, corner: ring.length });
  return { ring, faults };
}

/** @returns longitude and latitude, or what is wrong with the line */
function readCorner(line: string): readonly [number, number] | CornerFaultKind {
  const typed = line.trim();
  const found = WITH_POINTS.exec(typed) ?? WITH_COMMAS.exec(typed);
  if (found === null) return 'unreadable';
  const [latitude = NaN, longitude = NaN] = found.slice(1).map((number) => Number(number.replace(',', '.')));
  if (isWithin(latitude, LATITUDES) && isWithin(longitude, LONGITUDES)) return [longitude, latitude];
  return isWithin(longitude, LATITUDES) && isWithin(latitude, LONGITUDES) ? 'swapped' : 'outside-vietnam';
}

function repeats(one: Ring[number] | undefined, other: Ring[number] | undefined): 'repeated' | undefined {
  return one !== undefined && one[0] === other?.[0] && one[1] === other[1] ? 'repeated' : undefined;
}

const isWithin = (value: number, [from, to]: readonly [number, number]): boolean => from <= value && value <= to;

const rounded = (degrees: number): string => String(Number(degrees.toFixed(DECIMALS)));

const closed = (ring: Ring): Position[] => [...ring, ...ring.slice(0, 1)].map(([x, y]) => [x, y]);

/** Whether a ray to the east leaves the ring an odd number of times. */
function liesIn([x, y]: Ring[number], ring: readonly Position[]): boolean {
  let isInside = false;
  for (const [index, [ax = 0, ay = 0]] of ring.entries()) {
    const [bx = 0, by = 0] = ring[(index + 1) % ring.length] ?? [];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
  }
  return isInside;
}
