/** Something that is done at a time, after what was done before it to the same subjects. */
interface Timed {
  readonly at: Date;
  /** Acts with a subject in common are done one after another, in the order of the list. */
  readonly subjects?: readonly string[];
}

export interface Player<Act extends Timed> {
  /** The business time now, as last told by the platform and carried on at its rate. */
  readonly now: () => number;
  /** Whether an act of this time must wait a little, as midnight is too near for its answer to be dated surely. */
  readonly isHeldBack: (act: Act) => boolean;
  readonly perform: (act: Act) => Promise<void>;
  /** Called after each act. */
  readonly performed: () => void;
}

/** Acts under way at once; more wait for their turn, as people wait in a queue. */
const UNDER_WAY_MAX = 96;
const LOOK_EVERY_MS = 5;

/** Performs acts when their time has come, in their order, never early. Rejects with the first act that failed. */
export async function play<Act extends Timed>(acts: readonly Act[], player: Player<Act>): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const lastOf = new Map<string, Promise<void>>();
  for (const act of acts) {
    while (player.now() < act.at.getTime() || player.isHeldBack(act)) await pause(LOOK_EVERY_MS);
    while (underWay.size >= UNDER_WAY_MAX) await Promise.race(underWay);
    const { subjects = [] } = act;
    const before = Promise.all(subjects.flatMap((subject) => lastOf.get(subject) ?? []));
    const performance = before
      .then(() => player.perform(act))
      .then(() => {
        player.performed();
        underWay.delete(performance);
      });
    underWay.add(performance);
    for (const subject of subjects) lastOf.set(subject, performance);
  }
  await Promise.all(underWay);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
