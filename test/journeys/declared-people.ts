import type { StackClient } from './stack-client.js';

/** A complete declaration of a person who cannot exist: no office gives out 099, no operator 030. */
export function declarationOf(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    form: 'whole-population',
    onBehalf: false,
    declarant: {
      fullName: 'NGUYỄN THỬ AN',
      birth: { year: 1984 },
      sex: 'female',
      nationality: 'VN',
      identityDocument: { kind: 'citizen-id', number: '099184123456' },
      phone: '0301234567',
    },
    residence: { communeCode: '31318', address: 'Ấp thử nghiệm' },
    answers: {
      symptoms: [],
      exposures: { caseOrSuspect: false, fromAffectedCountry: false, symptomaticPerson: false },
    },
    ...change,
  };
}

/** Declares and answers what the declarant was told. */
export async function declare(
  client: StackClient,
  change: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly id: string; readonly code: string }> {
  const { status, text, body } = await client.post('/v1/declarations', declarationOf(change));
  if (status !== 201) throw new Error(`A declaration was answered ${status}: ${text}`);
  return body as { id: string; code: string };
}

/** Two people who cannot exist declare together. @returns the code of both */
export async function declareFamily(client: StackClient, names: readonly [string, string]): Promise<string> {
  const { form, declarant, residence, answers } = declarationOf() as { readonly declarant: object } & Record<
    string,
    unknown
  >;
  const members = names.map((fullName) => ({
    ...{ onBehalf: true, declarant: { ...declarant, fullName, identityDocument: undefined } },
  }));
  const family = { kind: 'family', form, shared: { residence, answers }, members };
  const leader = { fullName: names[0], phone: '0301234567' };
  const { status, text, body } = await client.post('/v1/declaration-groups', { ...family, leader });
  if (status !== 201) throw new Error(`A family was answered ${status}: ${text}`);
  return String(body['code']);
}

/** Registers a place and answers its code. */
export async function registerPlace(
  client: StackClient,
  change: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const place = { name: 'Chợ Thử', kind: 'market', communeCode: '31318', address: '1 đường thử', ...change };
  const { status, text, body } = await client.post('/v1/places', place);
  if (status !== 201) throw new Error(`A place was answered ${status}: ${text}`);
  return String(body['code']);
}
