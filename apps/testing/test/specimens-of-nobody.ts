import { randomInt } from 'node:crypto';
import type { Answer, ServiceInTest } from '#libs/testing';
import type { CollectedSpecimenAnswer, CollectSpecimenBody } from '../src/specimens/specimen.dto.js';
import { COLLECTOR, COMMUNE_OF_930, LABORATORY, SITE, TECHNICIAN } from './running-testing.js';

let people = 0;

/** Somebody whom nobody is: a name, a document and a phone of its own, made once in this process. */
export function person(change: Partial<CollectSpecimenBody['person']> = {}): CollectSpecimenBody['person'] {
  people += 1;
  const number = String(people).padStart(6, '0');
  return {
    fullName: `Nguyễn Thử ${spelled(people)}`,
    birth: { date: '1984-02-29' },
    sex: 'female',
    nationality: 'VN',
    phone: `0300${number}`,
    identityDocument: { kind: 'citizen-id', number: `099184${number}` },
    residence: { communeCode: COMMUNE_OF_930, address: 'Khu vực 2' },
    ...change,
  };
}

/** A name has no digits. */
function spelled(number: number): string {
  return [...String(number)].map((digit) => 'ABCDEGHIKL'[Number(digit)]).join('');
}

/** With a barcode of the site's own assigner, so that no block is needed. */
export function specimen(change: Partial<CollectSpecimenBody> = {}): CollectSpecimenBody {
  return {
    barcode: { assigner: SITE, value: `M-${randomInt(2 ** 40)}` },
    kind: 'nasopharyngeal',
    collectedAt: '2021-08-11T06:00:00+07:00',
    facilityCode: SITE,
    reason: 'community-surveillance',
    person: person(),
    ...change,
  };
}

export type Collecting = Answer<CollectedSpecimenAnswer>;

export const collect = (service: ServiceInTest, body = specimen(), as = COLLECTOR, key?: string): Promise<Collecting> =>
  service.post<CollectedSpecimenAnswer>('/v1/specimens', { as, body, ...(key !== undefined && { key }) });

/** A specimen that was taken in. @throws Error where it was not */
export async function collected(
  service: ServiceInTest,
  change: Partial<CollectSpecimenBody> = {},
  as = COLLECTOR,
): Promise<CollectedSpecimenAnswer> {
  const answer = await collect(service, specimen(change), as);
  if (answer.status !== 201) throw new Error(`not collected: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A specimen that stands at the laboratory, whose technician received it. */
export async function received(
  service: ServiceInTest,
  change: Partial<CollectSpecimenBody> = {},
  as = TECHNICIAN,
): Promise<CollectedSpecimenAnswer> {
  const made = await collected(service, change);
  const body = { condition: 'good', receivedAt: '2021-08-11T06:30:00+07:00' };
  const answer = await service.post(`/v1/specimens/${made.barcode}/receipts`, { as, body });
  if (answer.status !== 201)
    throw new Error(`not received by ${as.facility ?? LABORATORY}: ${JSON.stringify(answer.body)}`);
  return made;
}
