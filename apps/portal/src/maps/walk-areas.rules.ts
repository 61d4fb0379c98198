/** A place on the map to which the arrow keys lead. */
export interface WalkStop {
  readonly code: string;
  /** Degrees. */
  readonly longitude: number;
  readonly latitude: number;
}

export const DIRECTIONS = ['up', 'down', 'left', 'right'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export const directionOf = (key: string): Direction | undefined => ARROWS[key];

/** How much a step to the side counts against one ahead. */
const ASIDE = 2;

/**
 * The stop that lies in a direction: the nearest one, where what lies aside counts as farther. From nowhere it is the
 * one in the middle of all; undefined where there is none that way.
 */
export function stopInDirection(
  stops: readonly WalkStop[],
  from: string | undefined,
  direction: Direction,
): string | undefined {
  const start = stops.find(({ code }) => code === from);
  if (start === undefined) return middleOf(stops)?.code;
  const steps = stops.flatMap((stop) => {
    const { ahead, aside } = stepTo(start, stop, direction);
    return ahead > 0 && aside <= ahead * ASIDE ? [{ stop, far: ahead + ASIDE * aside }] : [];
  });
  return least(steps, ({ far }) => far)?.stop.code;
}

function stepTo(from: WalkStop, to: WalkStop, direction: Direction): { ahead: number; aside: number } {
  const [east, north] = [to.longitude - from.longitude, to.latitude - from.latitude];
  switch (direction) {
    case 'up':
      return { ahead: north, aside: Math.abs(east) };
    case 'down':
      return { ahead: -north, aside: Math.abs(east) };
    case 'right':
      return { ahead: east, aside: Math.abs(north) };
    case 'left':
      return { ahead: -east, aside: Math.abs(north) };
  }
}

function middleOf(stops: readonly WalkStop[]): WalkStop | undefined {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const longitude = mean(stops.map((stop) => stop.longitude));
  const latitude = mean(stops.map((stop) => stop.latitude));
  return least(stops, (stop) => Math.hypot(stop.longitude - longitude, stop.latitude - latitude));
}

function least<Item>(items: readonly Item[], of: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, item) => (best === undefined || of(item) < of(best) ? item : best),
    undefined,
  );
}
