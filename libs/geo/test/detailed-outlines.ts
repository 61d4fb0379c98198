import type { LonLat, Ring } from '#libs/geo';
import { ringOf, type DrawnUnit } from './pack-builder.js';
import { COMMUNES } from './registered-communes.js';

const [SIDE_STEPS, IN_A_ROW, SIDES] = [2, 15, 4];
/** Radians by which the squares are turned: no border of an office lies along one parallel. */
const TURN = 0.4;
/** Of the distance of two corners: how far a border swings to either side of its straight line. */
const SWING = 0.15;

/**
 * As many units as the province has communes, with their codes, as an office would survey them: squares with winding
 * borders that neighbours share corner for corner, each unit with about so many.
 */
export function detailedOutlines(corners: number): DrawnUnit[] {
  const pieces = Math.max(1, Math.round(corners / SIDES));
  return COMMUNES.map(({ code }, place) => {
    const [column, row] = [place % IN_A_ROW, Math.floor(place / IN_A_ROW)];
    return { code, polygons: [[detailed(turnedSquare(column * SIDE_STEPS, row * SIDE_STEPS), pieces)]] };
  });
}

function turnedSquare(x: number, y: number): Ring {
  const corners = [
    [x, y],
    [x + SIDE_STEPS, y],
    [x + SIDE_STEPS, y + SIDE_STEPS],
    [x, y + SIDE_STEPS],
    [x, y],
  ] as const;
  const [cosine, sine] = [Math.cos(TURN), Math.sin(TURN)];
  return ringOf(
    ...corners.map(([east, north]) => [east * cosine - north * sine, east * sine + north * cosine] as const),
  );
}

function detailed(ring: Ring, pieces: number): Ring {
  const sides = ring.slice(1).map((to, at) => sideOf(ring[at] as LonLat, to, pieces));
  return [ring[0] as LonLat, ...sides.flatMap((inner, at) => [...inner, ring[at + 1] as LonLat])];
}

/** The same corners from whichever side the border is seen. */
function sideOf(from: LonLat, to: LonLat, pieces: number): LonLat[] {
  const isForward = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
  return isForward ? between(from, to, pieces) : between(to, from, pieces).toReversed();
}

function between([west, south]: LonLat, [east, north]: LonLat, pieces: number): LonLat[] {
  const [dx, dy] = [east - west, north - south];
  return Array.from({ length: pieces - 1 }, (_, at): LonLat => {
    const [part, swing] = [(at + 1) / pieces, (Math.sin((at + 1) * 2.4) * SWING) / pieces];
    return [west + dx * part - dy * swing, south + dy * part + dx * swing];
  });
}
