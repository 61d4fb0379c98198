import { isWorthRepeating, newIdempotencyKey, type components } from '#packages/client';
import { api } from '../api/api';
import { businessNow } from '../api/business-time';
import { KeptList } from './kept-list';
import { holdOwnDeclaration, keepOwnDeclaration, type OwnDeclaration } from './own-declarations';

export type DeclarationBody = components['schemas']['SubmitDeclarationBody'];

/** A declaration that was filled in and has not been accepted yet. */
export interface WaitingDeclaration {
  /** Its own for ever, so that however often it is sent there is one declaration. */
  readonly idempotencyKey: string;
  readonly body: DeclarationBody;
  readonly fullName: string;
  /** Hours from filling for which it will count. */
  readonly validityHours: number;
  /** The platform's sentence, where it has refused for good. */
  readonly refusal?: string;
}

export type Sent =
  | { readonly kind: 'accepted'; readonly declaration: OwnDeclaration }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly error: unknown };

const WAITING_MAX = 50;
/** The platform takes nothing that is older than its late-entry window, which is shorter. */
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const LOCK = 'lachan.send-declarations';

/** Filled in without network, oldest first. Each carries the time at which it was filled. */
export const waitingDeclarations = new KeptList<WaitingDeclaration>('lachan.waiting', WAITING_MAX, WEEK_MS);

/** Puts a declaration on the device first, then sends it: whatever happens on the way, it is not lost. */
export async function submitDeclaration(
  filled: Pick<WaitingDeclaration, 'body' | 'fullName' | 'validityHours'>,
): Promise<Sent> {
  const waiting: WaitingDeclaration = {
    ...filled,
    body: { ...filled.body, declaredAt: businessNow().toISOString() },
    idempotencyKey: newIdempotencyKey(),
  };
  waitingDeclarations.change([...waitingDeclarations.items, waiting]);
  const sent = await send(waiting);
  if (sent.kind === 'refused') dropWaiting(waiting);
  return sent;
}

/** Sends what waits, in its order; stops at the first that does not get through. One tab at a time. */
export async function sendWaiting(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    for (const waiting of waitingDeclarations.items.filter(({ refusal }) => refusal === undefined)) {
      const sent = await send(waiting);
      if (sent.kind === 'waiting') return;
      // It was on the phone already, and whoever filled it in may come back for its code another day.
      if (sent.kind === 'accepted') keepOwnDeclaration(sent.declaration.code);
      if (sent.kind === 'refused') replace(waiting, { ...waiting, refusal: sentenceOf(sent.error) });
    }
  });
}

export function dropWaiting({ idempotencyKey }: WaitingDeclaration): void {
  waitingDeclarations.change(waitingDeclarations.items.filter((item) => item.idempotencyKey !== idempotencyKey));
}

async function send(waiting: WaitingDeclaration): Promise<Sent> {
  try {
    const { data } = await api.POST('/v1/declarations', {
      body: waiting.body,
      params: { header: { 'Idempotency-Key': waiting.idempotencyKey } },
    });
    if (data === undefined) return { kind: 'waiting' };
    const declaration = acceptedOf(waiting, data);
    holdOwnDeclaration(declaration);
    dropWaiting(waiting);
    return { kind: 'accepted', declaration };
  } catch (error) {
    return isWorthRepeating(error) ? { kind: 'waiting' } : { kind: 'refused', error };
  }
}

function acceptedOf(
  { body, fullName, validityHours }: WaitingDeclaration,
  { code, outcome, declaredAt }: components['schemas']['AcceptedDeclaration'],
): OwnDeclaration {
  const validUntil = new Date(Date.parse(declaredAt) + validityHours * 60 * 60 * 1000).toISOString();
  return { code, outcome, declaredAt, validUntil, form: body.form, fullName };
}

function replace(waiting: WaitingDeclaration, by: WaitingDeclaration): void {
  waitingDeclarations.change(waitingDeclarations.items.map((item) => (item === waiting ? by : item)));
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : '');
