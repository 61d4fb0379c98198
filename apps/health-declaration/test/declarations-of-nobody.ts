import type { ServiceInTest } from '#libs/testing';
import type { SubmitDeclarationBody } from '../src/declarations/submit-declaration.dto.js';
import type { RegisterPlaceBody } from '../src/places/register-place.dto.js';
import { OFFICER, OFFICER_931 } from './running-health-declaration.js';

/** A commune of district 930, of 931, and the other of the two officers' areas. */
export const COMMUNE_OF_930 = '31318';
export const COMMUNE_OF_931 = '31340';

/** A complete declaration of a person who cannot exist. */
export function declaration(change: Partial<SubmitDeclarationBody> = {}): SubmitDeclarationBody {
  return {
    form: 'whole-population',
    onBehalf: false,
    declarant: {
      fullName: 'Nguyễn Thị Ví Dụ',
      birth: { year: 1984 },
      sex: 'female',
      nationality: 'VN',
      identityDocument: { kind: 'citizen-id', number: '099184001234' },
      phone: '0293 000 0678',
    },
    residence: { communeCode: COMMUNE_OF_930, address: 'Khu vực 2' },
    answers: {
      symptoms: [],
      exposures: { caseOrSuspect: false, fromAffectedCountry: false, symptomaticPerson: false },
    },
    ...change,
  };
}

export function place(change: Partial<RegisterPlaceBody> = {}): RegisterPlaceBody {
  return { name: 'Chợ Ví Dụ', kind: 'market', communeCode: COMMUNE_OF_930, address: '1 đường Ví Dụ', ...change };
}

/** Registers a place and answers its code. */
export async function registeredPlace(
  service: ServiceInTest,
  change: Partial<RegisterPlaceBody> = {},
): Promise<string> {
  const as = change.communeCode === COMMUNE_OF_931 ? OFFICER_931 : OFFICER;
  const { status, body } = await service.post<{ code: string }>('/v1/places', { as, body: place(change) });
  if (status !== 201) throw new Error(`A place was not registered: ${status} ${JSON.stringify(body)}`);
  return body.code;
}

/** Makes a declaration and answers what it was told. */
export async function declared(
  service: ServiceInTest,
  change: Partial<SubmitDeclarationBody> = {},
): Promise<{ id: string; code: string; declaredAt: string; outcome: string }> {
  const { status, body } = await service.post<{ id: string; code: string; declaredAt: string; outcome: string }>(
    '/v1/declarations',
    { body: declaration(change) },
  );
  if (status !== 201) throw new Error(`A declaration was not taken: ${status} ${JSON.stringify(body)}`);
  return body;
}

export interface DeclaredFamily {
  readonly code: string;
  readonly members: readonly { readonly code: string }[];
}

/** Two people declare together, and each has a code of his own beside that of both. */
export async function declaredFamily(service: ServiceInTest, change: object = {}): Promise<DeclaredFamily> {
  const { declarant, form, residence, answers } = declaration();
  const member = { declarant: { ...declarant, identityDocument: undefined }, onBehalf: true };
  const { status, body } = await service.post<DeclaredFamily>('/v1/declaration-groups', {
    body: {
      ...{ kind: 'family', form, shared: { residence, answers: { ...answers, ...change } } },
      leader: { fullName: 'Trần Thử Tài', phone: '0300000999' },
      members: [member, member],
    },
  });
  if (status !== 201) throw new Error(`A family could not declare: ${status}`);
  return body;
}
