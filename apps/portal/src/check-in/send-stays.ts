import { personalCodeStep } from '#libs/vocabulary';
import { isWorthRepeating, newIdempotencyKey, ProblemError, type components } from '#packages/client';
import { api } from '../api/api';
import { businessNow } from '../api/business-time';
import { realNow } from '../api/real-time';
import { addStay, changeStay, dropStay, stays, waitsToBeSent, type Stay, type StayPerson } from '../device/stays';
import { carriedCodes } from '../personal-code/carried-codes';
import { shownText } from '../personal-code/carry-code';
import { exitAt, isForNextCode, isGoneAlready } from './stay-state.rules';

type CheckInBody = components['schemas']['CheckInBody'];

export type StaySent =
  { readonly kind: 'done' } | { readonly kind: 'waiting' } | { readonly kind: 'refused'; readonly error: unknown };

const LOCK = 'lachan.send-stays';

/** Enters a place now; without network it is kept with its time, and sent later. */
export async function enter(
  place: { readonly code: string; readonly name: string | undefined },
  who: string,
  person: StayPerson,
): Promise<StaySent> {
  const stay: Stay = {
    id: crypto.randomUUID(),
    placeCode: place.code,
    placeName: place.name,
    who,
    person,
    entry: { idempotencyKey: newIdempotencyKey(), at: businessNow().toISOString() },
  };
  addStay(stay);
  const sent = await oneAtATime(() => attempt(() => sendEntry(stay, navigator.onLine)));
  if (sent.kind === 'refused') dropStay(stay.id);
  return sent;
}

/** Leaves a place now; without network it is kept with its time, and sent later. */
export async function leave(stay: Stay): Promise<StaySent> {
  const exit = { idempotencyKey: newIdempotencyKey(), at: exitAt(stay, businessNow()) };
  changeStay(stay.id, { exit });
  if (stay.accepted === undefined) return { kind: 'waiting' };
  const sent = await oneAtATime(() => attempt(() => sendExit({ ...stay, exit })));
  if (sent.kind === 'refused') changeStay(stay.id, { exit: undefined });
  return sent;
}

/** Sends what waits, in its order; stops at the first that does not get through. One tab at a time. */
export async function sendStays(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    for (const { id } of stays.items.filter(waitsToBeSent).toReversed()) {
      const sent = await attempt(() => sendAll(id));
      if (sent.kind === 'waiting') return;
      if (sent.kind === 'refused') changeStay(id, { refusal: sentenceOf(sent.error), person: undefined });
    }
  });
}

/** What waits is not sent beside what is done right now: both would be the same act. */
function oneAtATime(send: () => Promise<StaySent>): Promise<StaySent> {
  return navigator.locks.request(LOCK, send);
}

async function sendAll(id: string): Promise<void> {
  const stayNow = (): Stay | undefined => stays.items.find((stay) => stay.id === id);
  const waiting = stayNow();
  if (waiting !== undefined && waiting.accepted === undefined) await sendEntry(waiting, false);
  const entered = stayNow();
  if (entered?.exit !== undefined) await sendExit(entered);
}

/**
 * Sends an entry. The first time it is one of now, so that a full place says so. Later it names its time; where the
 * first did come through, the platform knows its key with another body, and is asked with that body for its answer.
 *
 * @param isNow whether the person stands at the entrance
 */
async function sendEntry(stay: Stay, isNow: boolean): Promise<void> {
  const { idempotencyKey, at, firstBody } = stay.entry;
  const { placeCode } = stay;
  const body: CheckInBody = { placeCode, ...(await shownBy(stay)), ...(isNow ? {} : { at }) };
  if (firstBody === undefined) changeStay(stay.id, { entry: { ...stay.entry, firstBody: body } });
  const params = { header: { 'Idempotency-Key': idempotencyKey } };
  const answered = await api.POST('/v1/check-ins', { body, params }).catch((error: unknown) => {
    if (firstBody === undefined || !isKnownOtherwise(error)) throw error;
    return api.POST('/v1/check-ins', { body: firstBody as CheckInBody, params });
  });
  if (answered.data === undefined) throw new Error('The platform has answered nothing');
  const { id, checkedInAt, automaticCheckOutAt } = answered.data;
  changeStay(stay.id, {
    accepted: { id, checkedInAt, endsAt: automaticCheckOutAt },
    entry: { idempotencyKey, at },
    person: undefined,
  });
}

async function sendExit({ id, placeCode, accepted, exit }: Stay): Promise<void> {
  if (accepted === undefined || exit === undefined) return;
  try {
    await api.POST('/v1/check-outs', {
      body: { placeCode, checkInId: accepted.id, at: exit.at < accepted.checkedInAt ? accepted.checkedInAt : exit.at },
      params: { header: { 'Idempotency-Key': exit.idempotencyKey } },
    });
  } catch (error) {
    if (!(error instanceof ProblemError && isGoneAlready(error.code))) throw error;
  }
  dropStay(id);
}

/** A personal code is made anew for each sending: the last one has grown stale. */
async function shownBy({ person }: Stay): Promise<Pick<CheckInBody, 'personalCode' | 'visitor'>> {
  if (person?.kind === 'visitor') return { visitor: { fullName: person.fullName, phone: person.phone } };
  const carried = person && (await carriedCodes.find(person.declarationCode));
  const personalCode = carried && (await shownText(carried, personalCodeStep(realNow())));
  if (personalCode === undefined) throw new CodeIsGone();
  return { personalCode };
}

/** The personal code was deleted from the phone while the entry waited. */
export class CodeIsGone extends Error {}

async function attempt(send: () => Promise<void>): Promise<StaySent> {
  try {
    await send();
    return { kind: 'done' };
  } catch (error) {
    const comesLater = isWorthRepeating(error) || (error instanceof ProblemError && isForNextCode(error.code));
    return comesLater ? { kind: 'waiting' } : { kind: 'refused', error };
  }
}

const isKnownOtherwise = (error: unknown): boolean =>
  error instanceof ProblemError && error.code === 'idempotency-key-reused';

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : '');
