import type { Random } from '../population/random.js';

/** A request for a swab with a slip of the finger, and what the refusal must name. */
export interface FaultySwab {
  readonly body: object;
  readonly status: number;
  readonly names: string;
}

type Slip = (body: Readonly<Record<string, unknown>>) => FaultySwab;

const DAY_MS = 86_400_000;

const withPerson = (body: Readonly<Record<string, unknown>>, change: object): object => ({
  ...body,
  person: { ...(body.person as object), ...change },
});

const SLIPS: readonly Slip[] = [
  (body) => ({ body: withPerson(body, { phone: '03012' }), status: 400, names: 'person.phone' }),
  (body) => ({ body: withPerson(body, { birth: { date: '1980-02-30' } }), status: 400, names: 'person.birth.date' }),
  (body) => ({ body: { ...body, reason: 'curiosity' }, status: 400, names: 'reason' }),
  (body) => ({ body: { ...body, barcode: 'NO-LABEL' }, status: 400, names: 'barcode' }),
  (body) => ({ body: { ...body, facilityCode: 'TYT-99999' }, status: 404, names: 'facilityCode' }),
  (body) => ({
    body: withPerson(body, { residence: { communeCode: '99999' } }),
    ...{ status: 422, names: 'person.residence.communeCode' },
  }),
  (body) => ({
    body: { ...body, collectedAt: new Date(Date.parse(String(body.collectedAt)) + 3 * DAY_MS).toISOString() },
    ...{ status: 422, names: 'collectedAt' },
  }),
  ({ person: _, ...body }) => ({ body, status: 400, names: 'person' }),
];

export const faultySwab = (body: object, random: Random): FaultySwab =>
  random.pick(SLIPS)(body as Readonly<Record<string, unknown>>);
