import { newIdempotencyKey, ProblemError } from '#packages/client';
import { personalCodeDeviceText, printPersonalCode } from '#libs/vocabulary';
import { api } from '../api/api';
import type { StatedDose, StatedHealth } from '../test-paper/stated-health';
import type { Test } from '../test-paper/test-paper';
import { carriedCodes, type CarriedCode } from './carried-codes';
import { makeDeviceKey, signWith } from './device-keys';

/**
 * Has the province certify a key of this phone for a declaration. The key is on the phone before it is asked for, so
 * that an answer that was lost is answered again.
 */
export async function carryCode(declarationCode: string, stated?: StatedHealth): Promise<CarriedCode> {
  const asked = (await unanswered(declarationCode)) ?? {
    declarationCode,
    key: await makeDeviceKey(),
    idempotencyKey: newIdempotencyKey(),
    ...(stated && { stated }),
  };
  await carriedCodes.keep(asked);
  try {
    return await ask(asked);
  } catch (error) {
    if (error instanceof ProblemError && error.status < 500) await carriedCodes.forget(declarationCode);
    throw error;
  }
}

/** Carries another code that says what is stated, and gives up the one before once it is there. */
export async function replaceCode(declarationCode: string, stated: StatedHealth): Promise<CarriedCode> {
  const before = await carriedCodes.find(declarationCode);
  try {
    const carried = await carryCode(declarationCode, stated);
    if (before?.issued !== undefined) await revoke(declarationCode, before.issued.id);
    return carried;
  } catch (error) {
    if (before !== undefined) await carriedCodes.keep(before);
    throw error;
  }
}

/** The text that the phone shows in one step of half a minute. */
export async function shownText({ key, issued }: CarriedCode, step: number): Promise<string | undefined> {
  if (issued === undefined) return undefined;
  const signature = await signWith(key, personalCodeDeviceText(issued.id, step));
  return printPersonalCode(issued.certificate, step, signature);
}

/** Forgets the key, without which nobody shows the code again, and tells the province where it can be reached. */
export async function dropCode(declarationCode: string): Promise<void> {
  const carried = await carriedCodes.find(declarationCode);
  await carriedCodes.forget(declarationCode);
  if (carried?.issued !== undefined) await revoke(declarationCode, carried.issued.id);
}

/** Not heard, it is worth nothing without its key all the same; it only counts among the phones with the declaration. */
async function revoke(declarationCode: string, id: string): Promise<void> {
  const path = { id };
  await api
    .POST('/v1/personal-codes/{id}/revocation', { params: { path }, body: { declarationCode } })
    .catch(() => undefined);
}

async function ask(asked: CarriedCode): Promise<CarriedCode> {
  const { declarationCode, key, stated } = asked;
  const { data } = await api.POST('/v1/personal-codes', {
    body: { declarationCode, deviceKey: key.publicKey, ...(stated && { stated: sentOf(stated) }) },
    params: { header: { 'Idempotency-Key': asked.idempotencyKey } },
  });
  if (data === undefined) throw new Error('The platform has issued nothing');
  const { id, certificate, validUntil } = data;
  const carried: CarriedCode = { ...asked, issued: { id, certificate, validUntil } };
  await carriedCodes.keep(carried);
  return carried;
}

async function unanswered(declarationCode: string): Promise<CarriedCode | undefined> {
  const found = await carriedCodes.find(declarationCode);
  return found?.issued === undefined ? found : undefined;
}

/** As the client takes it: lists of its own. */
function sentOf({ tests, doses }: StatedHealth): { tests: Test[]; doses: StatedDose[] } {
  return { tests: [...tests], doses: [...doses] };
}
