import { newIdempotencyKey, ProblemError } from '#packages/client';
import { personalCodeDeviceText, printPersonalCode } from '#libs/vocabulary';
import { api } from '../api/api';
import { carriedCodes, type CarriedCode } from './carried-codes';
import { makeDeviceKey, signWith } from './device-keys';

/**
 * Has the province certify a key of this phone for a declaration. The key is on the phone before it is asked for, so
 * that an answer that was lost is answered again.
 */
export async function carryCode(declarationCode: string): Promise<CarriedCode> {
  const asked = (await unanswered(declarationCode)) ?? {
    declarationCode,
    key: await makeDeviceKey(),
    idempotencyKey: newIdempotencyKey(),
  };
  await carriedCodes.keep(asked);
  try {
    return await ask(asked);
  } catch (error) {
    if (error instanceof ProblemError && error.status < 500) await carriedCodes.forget(declarationCode);
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
  if (carried?.issued === undefined) return;
  const path = { id: carried.issued.id };
  // Not heard, it is worth nothing all the same; it only counts among the phones that carry the declaration.
  await api
    .POST('/v1/personal-codes/{id}/revocation', { params: { path }, body: { declarationCode } })
    .catch(() => undefined);
}

async function ask(asked: CarriedCode): Promise<CarriedCode> {
  const { data } = await api.POST('/v1/personal-codes', {
    body: { declarationCode: asked.declarationCode, deviceKey: asked.key.publicKey },
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
