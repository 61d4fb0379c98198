import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, type RunningStack } from '#libs/testing';
import { StackClient } from '../journeys/stack-client.js';

const SITE = 'TTYT-930';
const KNOWN_WITHIN_MS = 60_000;
const SENT_WITHIN_MS = 60_000;

/** Somebody with a slip, whose PCR is negative. Nobody has such a number, name or phone. */
export interface TestedPerson {
  readonly fullName: string;
  readonly slipCode: string;
  readonly birth: { readonly day: string; readonly month: string; readonly year: string };
  /** Of whoever asks: of a child it is that of the parent. */
  readonly phone: string;
  readonly barcode: string;
}

/** The swab at the site, its receipt and result at the laboratory, and the second person who releases it. */
export async function testPerson(stack: RunningStack, { isChild }: { isChild: boolean }): Promise<TestedPerson> {
  const barcode = `P-${randomInt(2 ** 40)}`;
  const fullName = isChild ? 'Đặng Thử Bé Út' : 'Công Tằng Tôn Nữ Thử Quỳnh Diễm Phượng';
  const birth = isChild ? { day: '1', month: '6', year: '2015' } : { day: '29', month: '2', year: '1984' };
  const [phone, parentPhone] = [unusedPhone(), unusedPhone()];
  const specimen = {
    ...{ barcode: { assigner: SITE, value: barcode }, kind: 'nasopharyngeal', facilityCode: SITE },
    ...{ collectedAt: '2021-08-11T06:00:00+07:00', reason: 'community-surveillance' },
    person: {
      ...{ fullName, phone, sex: 'female', birth: { date: isoDate(birth) } },
      residence: { communeCode: '31318', address: 'Khu vực 1' },
      ...(isChild ? { guardian: { fullName: 'Đặng Thử Mẹ', phone: parentPhone } } : {}),
    },
  };
  const site = new StackClient(stack, 'collection-site');
  // The register of facilities reaches testing over the bus.
  const { slipCode } = await eventually(() => created(site, '/v1/specimens', specimen), {
    withinMs: KNOWN_WITHIN_MS,
    until: 'the specimen is taken in',
  });
  const laboratory = new StackClient(stack, 'laboratory');
  const receipt = { condition: 'good', receivedAt: '2021-08-11T06:30:00+07:00' };
  await created(laboratory, `/v1/specimens/${barcode}/receipts`, receipt);
  const result = { method: 'rt-pcr', value: 'negative', testedAt: '2021-08-11T06:50:00+07:00' };
  await created(laboratory, `/v1/specimens/${barcode}/results`, result);
  const validator = new StackClient(stack, 'laboratory-validator');
  await created(validator, `/v1/specimens/${barcode}/results/1/validations`, {});
  return { fullName, slipCode: String(slipCode), birth, phone: isChild ? parentPhone : phone, barcode };
}

/** Waits for the message to the phone: for one more than `before` where codes have been sent to it already. */
export function codeSentTo(stack: RunningStack, phone: string, before = 0): Promise<string> {
  return eventually(
    () => {
      const own = messagesTo(stack, phone);
      return own.length > before ? /\b(\d{6})\b/.exec(own.at(-1)?.text ?? '')?.[1] : undefined;
    },
    { withinMs: SENT_WITHIN_MS, until: 'a message with a code' },
  );
}

export function messagesTo(stack: RunningStack, phone: string): readonly { readonly text: string }[] {
  return messagesOf(stack).filter(({ to }) => to === `+84${phone.slice(1)}`);
}

async function created(client: StackClient, path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> {
  const answer = await client.post(path, body);
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
}

const unusedPhone = (): string => `0300${String(randomInt(10 ** 6)).padStart(6, '0')}`;

const isoDate = ({ day, month, year }: TestedPerson['birth']): string =>
  [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');

function messagesOf({ home }: RunningStack): { readonly to: string; readonly text: string }[] {
  const file = join(home, 'outbox-sms.jsonl');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as { to: string; text: string });
}
