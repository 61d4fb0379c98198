import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HandOverMessagesJob } from '#libs/sms';
import type { ServiceInTest } from '#libs/testing';
import { officerOf, startGeoMaps } from './running-geo-maps.js';

export const PROVINCE = officerOf('93');
export const OF_930 = officerOf('930');
export const OF_931 = officerOf('931');

/** What everybody may know of a point. */
export interface PointAnswer {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly version: number;
  readonly distanceM: number | null;
  readonly openNow: boolean | null;
  readonly state: { readonly value: string; readonly source: string | null; readonly confidence: number };
  readonly goods: readonly { readonly good: string; readonly value: string }[];
  readonly whoMayCome: { readonly vouchers: string | null; readonly hours: readonly object[] } | null;
}

export interface Page {
  readonly items: PointAnswer[];
  readonly nextCursor: string | null;
}

let made = 0;

/** A market of Phường III, with a name of its own. */
export const market = (change: object = {}): Record<string, unknown> => {
  made += 1;
  return { name: `Chợ Thử ${made}`, kind: 'market', communeCode: '31321', address: '1 Đường Thử', ...change };
};

/** Registers a point and answers its id. */
export async function registered(service: ServiceInTest, change: object = {}): Promise<string> {
  const { status, body } = await service.post<{ id: string }>('/v1/supply-points', {
    as: PROVINCE,
    body: market(change),
  });
  if (status !== 201) throw new Error(`a point was refused: ${JSON.stringify(body)}`);
  return body.id;
}

export const show = (service: ServiceInTest, id: string) => service.get<PointAnswer>(`/v1/supply-points/${id}`);

/** The same service at another time; stopped with it. */
export class RunningSupply {
  private readonly others: ServiceInTest[] = [];

  private constructor(
    readonly service: ServiceInTest,
    private readonly folder: string,
  ) {}

  static async start(): Promise<RunningSupply> {
    const folder = await mkdtemp(join(tmpdir(), 'lachan-sms-'));
    return new RunningSupply(await startGeoMaps({ SMS_OUTBOX_FILE: join(folder, 'sms.jsonl') }), folder);
  }

  /** Another process of the service, whose business time is another. */
  async at(time: string): Promise<ServiceInTest> {
    const other = await this.service.another({ LACHAN_BUSINESS_TIME: time });
    this.others.push(other);
    return other;
  }

  /** The codes that were sent to a phone as forms have it, the oldest first. */
  async codesTo(phone: string): Promise<string[]> {
    await this.service.running.app.get(HandOverMessagesJob, { strict: false }).run();
    const text = await readFile(join(this.folder, 'sms.jsonl'), 'utf8').catch(() => '');
    const sent = text.split('\n').filter(Boolean);
    return sent
      .map((line) => JSON.parse(line) as { to: string; text: string })
      .filter(({ to }) => to === `+84${phone.slice(1)}`)
      .map((message) => /\d{6}/.exec(message.text)?.[0] ?? '');
  }

  /** A code that was sent just now. */
  async codeFor(phone: string, service = this.service): Promise<string> {
    const asked = await service.post('/v1/supply-reports/codes', { body: { phone } });
    if (asked.status !== 202) throw new Error(`no code was sent: ${JSON.stringify(asked.body)}`);
    return (await this.codesTo(phone)).at(-1) ?? '';
  }

  async stop(): Promise<void> {
    for (const other of this.others) await other.stop();
    await this.service.stop();
    await rm(this.folder, { recursive: true });
  }
}
