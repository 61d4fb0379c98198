import { randomUUID } from 'node:crypto';
import { internalTokenHeader } from '../stack/bench-actors.js';
import type { BenchStack } from '../stack/bench-stack.js';

const SERVICE = 'testing';
const SITE = 'TTYT-930';
const COLLECTED_AT = '2021-08-11T06:00:00+07:00';
const TESTED_AT = '2021-08-11T06:30:00+07:00';

/** What somebody has in hand who was tested. */
export interface Slip {
  readonly slipCode: string;
  readonly birth: { readonly year: number };
  readonly phone: string;
}

/** As identity's register would have published it. */
export async function openSite(stack: BenchStack): Promise<void> {
  const database = await stack.connectTo(SERVICE);
  await database.query(
    `INSERT INTO facility_register.facility (side, code, version, name, kinds, methods, commune_code, valid_from)
     SELECT side, $1, 1, 'Điểm xét nghiệm', ARRAY['testing-point'], ARRAY['rapid-antigen'], '31318', '2021-07-19'
     FROM unnest(ARRAY['a', 'b']) AS side`,
    [SITE],
  );
  await database.end();
}

/** Collects a specimen of each of so many people, and releases a rapid result of it. */
export async function testPeople(stack: BenchStack, people: number): Promise<Slip[]> {
  const scopes = ['specimens:write', 'results:write'];
  const headers = internalTokenHeader(stack.environment(SERVICE)['KEYS_FILE'] ?? '', { scopes, facility: SITE });
  const slips: Slip[] = [];
  for (let number = 0; number < people; number++) {
    const phone = `031${String(number).padStart(7, '0')}`;
    const barcode = `B${String(number).padStart(8, '0')}`;
    const birth = { year: 1984 };
    const made = await post(`${stack.address(SERVICE)}/v1/specimens`, headers, {
      ...{ barcode: { assigner: SITE, value: barcode }, kind: 'nasopharyngeal', collectedAt: COLLECTED_AT },
      ...{ facilityCode: SITE, reason: 'community-surveillance' },
      person: {
        ...{ fullName: 'Nguyễn Thử A', birth, sex: 'female', phone },
        identityDocument: { kind: 'citizen-id', number: `099184${String(number).padStart(6, '0')}` },
        residence: { communeCode: '31318' },
      },
    });
    const result = { method: 'rapid-antigen', value: 'negative', testedAt: TESTED_AT };
    await post(`${stack.address(SERVICE)}/v1/specimens/${barcode}/results`, headers, result);
    slips.push({ slipCode: String(made['slipCode']), birth, phone });
  }
  return slips;
}

/** @throws Error where it was not answered 2xx */
export async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: object,
): Promise<Record<string, unknown>> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} was answered ${answer.status}: ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}
