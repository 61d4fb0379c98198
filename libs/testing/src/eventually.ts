export interface Patience {
  /** Milliseconds after which the wait fails. */
  readonly withinMs?: number;
  /** Milliseconds between two looks. */
  readonly everyMs?: number;
  /** What is waited for; opens the failure message. */
  readonly until?: string;
}

const WITHIN_MS_DEFAULT = 15_000;
const EVERY_MS_DEFAULT = 25;

/**
 * Asks the probe again and again until it answers something, and answers that.
 *
 * A probe says that it is not satisfied by throwing (an `expect` that fails is enough, and its message tells what was
 * missing) or by answering `undefined`. It is asked at least once, and once more after the time is up.
 * @throws NeverHappened with the last complaint of the probe.
 */
export async function eventually<T>(
  probe: () => T | undefined | Promise<T | undefined>,
  { withinMs = WITHIN_MS_DEFAULT, everyMs = EVERY_MS_DEFAULT, until = 'what was expected' }: Patience = {},
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const isLastLook = performance.now() >= deadline;
    const look = await lookOnce(probe);
    if (look.found) return look.value;
    if (isLastLook) throw new NeverHappened(until, withinMs, look.complaint);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/**
 * Makes the assertion again and again until it holds.
 * @throws NeverHappened with what it missed when it was made for the last time.
 */
export async function eventuallyHolds(assertion: () => void | Promise<void>, patience?: Patience): Promise<void> {
  await eventually(async () => {
    await assertion();
    return true;
  }, patience);
}

/** The message ends with what the probe missed when it was asked for the last time. */
export class NeverHappened extends Error {
  override readonly name = 'NeverHappened';

  constructor(until: string, withinMs: number, complaint: unknown) {
    const missing = complaint instanceof Error ? complaint.message : String(complaint);
    super(`Within ${withinMs} ms there was not ${until}. Last seen: ${missing}`, { cause: complaint });
  }
}

type Look<T> = { readonly found: true; readonly value: T } | { readonly found: false; readonly complaint: unknown };

async function lookOnce<T>(probe: () => T | undefined | Promise<T | undefined>): Promise<Look<T>> {
  try {
    const value = await probe();
    return value === undefined ? { found: false, complaint: 'the probe found nothing' } : { found: true, value };
  } catch (complaint) {
    return { found: false, complaint };
  }
}
