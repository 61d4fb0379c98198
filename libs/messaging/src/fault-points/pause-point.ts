/**
 * Points at which a test of faults can stop the process, to kill it exactly there. Nothing is armed unless the
 * configuration names a point, and production refuses to arm any.
 */
export const PAUSE_POINTS = [
  'relay-after-send-before-delete',
  'view-after-commit-before-offset',
  'after-commit-before-answer',
] as const;

export type PausePoint = (typeof PAUSE_POINTS)[number];

/** The process runs on but never comes back from the point. Long enough that no timer wakes it before it is killed. */
const FOREVER_MS = 2 ** 31 - 1;

let armed: PausePoint | undefined;

/** @throws Error in production, and for a name that no code passes. */
export function armPausePoint(name: string, environment: string): void {
  if (environment === 'production') throw new Error('FAULT_PAUSE_AT is refused in production');
  const point = PAUSE_POINTS.find((known) => known === name);
  if (point === undefined) throw new Error(`FAULT_PAUSE_AT knows only ${PAUSE_POINTS.join(', ')}`);
  armed = point;
}

export function disarmPausePoints(): void {
  armed = undefined;
}

/** Passes, unless armed with this name: then prints one line and never returns. */
export async function pausePoint(name: PausePoint): Promise<void> {
  if (armed !== name) return;
  process.stdout.write(`${JSON.stringify({ level: 'warn', msg: `paused at ${name}` })}\n`);
  await new Promise(() => setInterval(() => undefined, FOREVER_MS));
}
