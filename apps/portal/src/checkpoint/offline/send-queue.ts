import { isWorthRepeating, ProblemError } from '#packages/client';
import type { ShownPapers } from '../papers/papers';
import type { PassageBody, PassageDecision, PassageQueue, QueuedItem, WaitingPassage } from './passage-queue';

/** What one batch may carry. */
export const BATCH_ITEMS_MAX = 200;

/** How the platform answers one passage of a batch. */
export interface BatchAnswer {
  readonly status: number;
  /** The problem's sentence, where there is one. */
  readonly title?: string;
}

/** The requests; each rejects as the client does. */
export interface PassageRequests {
  readonly record: (body: PassageBody, idempotencyKey: string) => Promise<{ readonly id: string }>;
  readonly addPapers: (passageId: string, papers: ShownPapers, idempotencyKey: string) => Promise<unknown>;
  readonly decide: (passageId: string, decision: PassageDecision, idempotencyKey: string) => Promise<unknown>;
  readonly sendBatch: (bodies: readonly PassageBody[]) => Promise<readonly BatchAnswer[]>;
}

/** How a sending ended: everything is answered, the network or the platform is away, or somebody must sign in. */
export type Sending = 'done' | 'unreachable' | 'sign-in-needed';

type QueuedPassage = QueuedItem & { readonly item: WaitingPassage };

/**
 * Sends what this officer has waiting, oldest first, until all of it is answered or the platform is away. An item
 * leaves the queue when the platform has answered it and not before, so that a sending may end anywhere.
 */
export async function sendQueue(queue: PassageQueue, requests: PassageRequests, officerId: string): Promise<Sending> {
  const own = (await queue.items()).filter(({ item, refusal }) => item.officerId === officerId && !refusal);
  try {
    const unanswered = await withoutArrived(queue, requests, own);
    await sendPassages(queue, requests, unanswered);
    for (const queued of own) await sendDecision(queue, requests, queued);
    return 'done';
  } catch (error) {
    if (isSignInNeeded(error)) return 'sign-in-needed';
    return 'unreachable';
  }
}

/**
 * Repeats requests that were never answered: one that had arrived is answered as then, and gets its decision. One that
 * had not arrived is refused where its code has changed since, and goes the way of all others.
 */
async function withoutArrived(
  queue: PassageQueue,
  requests: PassageRequests,
  own: readonly QueuedItem[],
): Promise<readonly QueuedPassage[]> {
  const rest: QueuedPassage[] = [];
  for (const queued of own.filter(isPassage)) {
    if (!(await repeatAttempt(requests, queued.item))) rest.push(queued);
    else await queue.remove(queued.key);
  }
  return rest;
}

/** @returns whether the platform has the passage with its decision */
async function repeatAttempt(requests: PassageRequests, { attempt, body }: WaitingPassage): Promise<boolean> {
  if (attempt === undefined) return false;
  try {
    const { id } = await requests.record(attempt.body, attempt.idempotencyKey);
    await addLaterPapers(requests, id, { attempt, body });
    if (body.decision) await requests.decide(id, body.decision, `${attempt.idempotencyKey}-decision`);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** Those that were shown after the request had gone out. Where they are refused, the passage stands without them. */
async function addLaterPapers(
  requests: PassageRequests,
  id: string,
  { attempt, body: { papers } }: Required<Pick<WaitingPassage, 'attempt' | 'body'>>,
): Promise<void> {
  if (!papers || JSON.stringify(papers) === JSON.stringify(attempt.body.papers)) return;
  try {
    await requests.addPapers(id, papers, `${attempt.idempotencyKey}-papers`);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

async function sendPassages(
  queue: PassageQueue,
  requests: PassageRequests,
  passages: readonly QueuedPassage[],
): Promise<void> {
  for (let from = 0; from < passages.length; from += BATCH_ITEMS_MAX) {
    const batch = passages.slice(from, from + BATCH_ITEMS_MAX);
    const answers = await requests.sendBatch(batch.map(({ item }) => item.body));
    for (const [index, { key }] of batch.entries()) await settle(queue, key, answers[index]);
  }
}

/** What the platform could not do now is left for the next time. */
async function settle(queue: PassageQueue, key: string, answer: BatchAnswer | undefined): Promise<void> {
  if (answer === undefined || answer.status === 429 || answer.status >= 500) return;
  if (answer.status < 300) await queue.remove(key);
  else await queue.refuse(key, answer.title ?? String(answer.status));
}

async function sendDecision(queue: PassageQueue, requests: PassageRequests, { key, item }: QueuedItem): Promise<void> {
  if (item.kind !== 'decision') return;
  try {
    await requests.decide(item.passageId, item.decision, item.idempotencyKey);
    await queue.remove(key);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await queue.refuse(key, error.message);
  }
}

const isPassage = (queued: QueuedItem): queued is QueuedPassage => queued.item.kind === 'passage';

const isSignInNeeded = (error: unknown): boolean => error instanceof ProblemError && error.status === 401;

/** An answer that will be the same for ever. */
const isRefusal = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && !isWorthRepeating(error) && !isSignInNeeded(error);
