import { eventually } from '#libs/testing';

const PATIENCE_MS = 300_000;
const RETRY_MS = 200;
const WORK_MS = 7_200_000;
const FOR_THE_MOMENT: readonly number[] = [429, 500, 502, 503, 504];

/** An answer that no client should have seen; it is not asked again. */
class Faulty extends Error {}

/** What a service has made, as it answers. @throws Error where it was not there, or told to come again */
export function created<Body>({ status, body }: { readonly status: number; readonly body: unknown }): Body {
  if (status === 201) return body as Body;
  const told = `${status} ${JSON.stringify(body)}`;
  if (FOR_THE_MOMENT.includes(status) || status === 404) throw new Error(told);
  throw new Faulty(told);
}

/** As somebody who comes again, with the same key, until the service is back. @throws Error for a faulty answer */
export async function untilAnswered<T>(attempt: () => Promise<T>): Promise<T> {
  const outcome = await eventually(
    () =>
      attempt().then(
        (answered) => ({ answered }),
        (error: unknown) => {
          if (error instanceof Faulty) return { fault: error };
          throw error;
        },
      ),
    { withinMs: PATIENCE_MS, everyMs: RETRY_MS, until: 'an answer' },
  );
  if ('fault' in outcome) throw outcome.fault;
  return outcome.answered;
}

/** So many at once; the answers in the order of the items. */
export async function inParallel<T, R>(
  clients: number,
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      answers[index] = await work(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: clients }, worker));
  return answers;
}

export interface Kills {
  /** Ends the service by force, and waits for its return. */
  readonly kill: () => Promise<unknown>;
  /** Parts of the work at which it is killed, ascending. */
  readonly at: readonly number[];
  /** The part of the work that is done. */
  readonly done: () => Promise<number> | number;
}

/** Kills a service at parts of the work, and answers how often. */
export async function killAsItGoes({ kill, at, done }: Kills): Promise<number> {
  for (const part of at) {
    await eventually(
      async () => {
        const now = await done();
        if (now < part) throw new Error(`${now} is done`);
        return true;
      },
      { withinMs: WORK_MS, everyMs: 20, until: `${part} of the work` },
    );
    await kill();
  }
  return at.length;
}
