import type { Position } from '../maps/map-answers';

/** Degrees; some 22 metres in this province, to the north as to the east. */
const STEP = 0.0002;

const STEPS: Readonly<Record<string, readonly [north: number, east: number]>> = {
  ArrowUp: [STEP, 0],
  ArrowDown: [-STEP, 0],
  ArrowRight: [0, STEP],
  ArrowLeft: [0, -STEP],
};

/** Where an arrow key moves a point; undefined for another key, or where there is nothing to move. */
export function movedByKey(key: string, from: Position | undefined): Position | undefined {
  const step = STEPS[key];
  if (step === undefined || from === undefined) return undefined;
  const [north, east] = step;
  return { latitude: from.latitude + north, longitude: from.longitude + east };
}
