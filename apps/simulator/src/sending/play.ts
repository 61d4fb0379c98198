import type { Act } from '../fortnight/day-plan.js';

export interface Player {
  /** The business time now, as last told by the platform and carried on at its rate. */
  readonly now: () => number;
  readonly perform: (act: Act) => Promise<void>;
  /** Called after each act. */
  readonly performed: () => void;
}

/** Acts under way at once; more wait for their turn, as people wait in a queue. */
const UNDER_WAY_MAX = 96;
const LOOK_EVERY_MS = 5;

/** Performs acts when their time has come, in their order, never early. Rejects with the first act that failed. */
export async function play(acts: readonly Act[], player: Player): Promise<void> {
  const underWay = new Set<Promise<void>>();
  for (const act of acts) {
    while (player.now() < act.at.getTime()) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    while (underWay.size >= UNDER_WAY_MAX) await Promise.race(underWay);
    const performance = player.perform(act).then(() => {
      player.performed();
      underWay.delete(performance);
    });
    underWay.add(performance);
  }
  await Promise.all(underWay);
}
