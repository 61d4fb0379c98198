import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, type TestStack } from '#libs/testing';
import { StackClient } from '../journeys/stack-client.js';

const SITE = 'TTYT-930';
const KNOWN_WITHIN_MS = 60_000;
const SENT_WITHIN_MS = 60_000;

/** Somebody with a slip, whose rapid test is negative. Nobody has such a number, name or phone. */
export interface TestedPerson {
  readonly slipCode: string;
  readonly birth: { readonly day: string; readonly month: string; readonly year: string };
  readonly phone: string;
  readonly barcode: string;
}

export async function testPerson(stack: TestStack): Promise<TestedPerson> {
  const site = new StackClient(stack, 'collection-site');
  const [number, barcode] = [String(randomInt(10 ** 6)).padStart(6, '0'), `P-${randomInt(2 ** 40)}`];
  const phone = `0300${number}`;
  const specimen = {
    ...{ barcode: { assigner: SITE, value: barcode }, kind: 'nasopharyngeal', facilityCode: SITE },
    ...{ collectedAt: '2021-08-11T06:00:00+07:00', reason: 'community-surveillance' },
    person: {
      ...{ fullName: 'Nguyễn Thử Kết Quả', birth: { date: '1984-02-29' }, sex: 'female', phone },
      identityDocument: { kind: 'citizen-id', number: `099184${number}` },
      residence: { communeCode: '31318', address: 'Khu vực 1' },
    },
  };
  // The register of facilities reaches testing over the bus.
  const collected = await eventually(
    async () => {
      const answer = await site.post('/v1/specimens', specimen);
      if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
      return answer.body;
    },
    { withinMs: KNOWN_WITHIN_MS, until: 'the specimen is taken in' },
  );
  const result = { method: 'rapid-antigen', value: 'negative', testedAt: '2021-08-11T06:30:00+07:00' };
  const entered = await site.post(`/v1/specimens/${barcode}/results`, result);
  if (entered.status !== 201) throw new Error(`${entered.status} ${entered.text}`);
  return {
    ...{ slipCode: String(collected['slipCode']), birth: { day: '29', month: '2', year: '1984' } },
    ...{ phone, barcode },
  };
}

/** What stands in the last message to the phone; waits until there are so many. */
export function codeSentTo(stack: TestStack, phone: string, messages: number): Promise<string> {
  return eventually(
    () => {
      const lines = readFileSync(join(stack.home, 'outbox-sms.jsonl'), 'utf8').split('\n').filter(Boolean);
      const own = lines
        .map((line) => JSON.parse(line) as { to: string; text: string })
        .filter(({ to }) => to === `+84${phone.slice(1)}`);
      return own.length < messages ? undefined : /\b(\d{6})\b/.exec(own.at(-1)?.text ?? '')?.[1];
    },
    { withinMs: SENT_WITHIN_MS, until: 'a message with a code' },
  );
}
