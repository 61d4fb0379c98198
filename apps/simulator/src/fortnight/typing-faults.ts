import type { Random } from '../population/random.js';
import type { DeclarationBody } from './declaration-body.js';

/** A form with a slip of the finger, and the field that the refusal must name. */
export interface FaultyBody {
  readonly body: unknown;
  readonly path: string;
}

type Slip = (body: DeclarationBody) => FaultyBody;

const withDeclarant = (body: DeclarationBody, change: object): unknown => ({
  ...body,
  declarant: { ...body.declarant, ...change },
});

/** Each is a fault that people make, and each must be refused with its field's name. */
const SLIPS: readonly Slip[] = [
  (body) => ({ body: withDeclarant(body, { phone: '03012' }), path: 'declarant.phone' }),
  (body) => ({ body: withDeclarant(body, { fullName: 'NGUYỄN THỬ 4N' }), path: 'declarant.fullName' }),
  (body) => ({ body: withDeclarant(body, { birth: { date: '1980-02-30' } }), path: 'declarant.birth.date' }),
  (body) => ({
    body: withDeclarant(body, { identityDocument: { kind: 'citizen-id', number: '09918012345' } }),
    path: 'declarant.identityDocument.number',
  }),
  (body) => ({ body: { ...body, residence: { communeCode: '99999', address: 'Ấp' } }, path: 'residence.communeCode' }),
  ({ residence: _, ...body }) => ({ body, path: 'residence' }),
];

export const mistyped = (body: DeclarationBody, random: Random): FaultyBody => random.pick(SLIPS)(body);
