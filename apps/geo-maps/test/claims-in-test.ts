import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#libs/http';
import { HandOverMessagesJob } from '#libs/sms';
import type { Answer, ServiceInTest } from '#libs/testing';
import { officerOf, startGeoMaps } from './running-geo-maps.js';

export const CLAIMS = '/v1/supply-claims';
export const OFFICER = officerOf('930');
/** Of another district. */
export const STRANGER = officerOf('931');

export interface Told {
  readonly id: string;
  readonly state: string;
  readonly token: string | null;
  readonly tokenExpiresAt: string | null;
  readonly code?: string;
}

let phones = 0;

/** A mobile phone of nobody, as forms have it. */
export function newPhone(): string {
  phones += 1;
  return `0300${String(phones).padStart(6, '0')}`;
}

/** The service of maps with shops, owners, and a folder in which messages to phones land. */
export class ClaimsInTest {
  private constructor(
    readonly service: ServiceInTest,
    private readonly folder: string,
  ) {}

  static async start(): Promise<ClaimsInTest> {
    const folder = await mkdtemp(join(tmpdir(), 'lachan-sms-'));
    return new ClaimsInTest(await startGeoMaps({ SMS_OUTBOX_FILE: join(folder, 'outbox.jsonl') }), folder);
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await rm(this.folder, { recursive: true });
  }

  /** A shop in Phường III of Vị Thanh; answers its id. */
  async shop(said: object = {}): Promise<string> {
    const body = {
      name: 'Tạp hóa Ba Tèo',
      kind: 'food-shop',
      communeCode: '31321',
      address: '12 Trần Hưng Đạo',
      ...said,
    };
    const { status, body: made } = await this.service.post<{ id: string }>('/v1/supply-points', { as: OFFICER, body });
    if (status !== 201) throw new Error(`the shop was answered ${status}`);
    return made.id;
  }

  claim(supplyPointId: string, phone: string, change: object = {}, key?: string) {
    return this.service.post<{ id: string; code?: string; errors?: object[] }>(CLAIMS, {
      body: { supplyPointId, phone, ...change },
      ...(key !== undefined && { key }),
    });
  }

  confirm(id: string, code: string): Promise<Answer<Told>> {
    return this.service.post<Told>(`${CLAIMS}/${id}/confirmations`, { body: { code }, key: null });
  }

  /** Claims and tells the code that came. */
  async proven(supplyPointId: string, phone: string, change: object = {}): Promise<Told> {
    const asked = await this.claim(supplyPointId, phone, change);
    const told = await this.confirm(asked.body.id, await this.lastCodeTo(phone));
    if (told.status !== 200) throw new Error(`the code was answered ${told.status}`);
    return told.body;
  }

  decide(id: string, body: object, as: Actor = OFFICER, key?: string) {
    return this.service.post<{ state?: string; code?: string }>(`${CLAIMS}/${id}/decisions`, {
      ...{ as, body },
      ...(key !== undefined && { key }),
    });
  }

  say(supplyPointId: string, token: string | null, body: object, key?: string) {
    return this.service.post<{ id: string; code?: string; errors?: object[] }>(
      `/v1/supply-points/${supplyPointId}/owner-statements`,
      { body, headers: token === null ? {} : { 'supply-owner-token': token }, ...(key !== undefined && { key }) },
    );
  }

  standing(supplyPointId: string, token: string | null) {
    return this.service.get<Record<string, unknown>>(`/v1/supply-points/${supplyPointId}/owner-standing`, {
      ...(token !== null && { headers: { 'supply-owner-token': token } }),
    });
  }

  async point(id: string): Promise<Record<string, unknown>> {
    return (await this.service.get(`/v1/supply-points/${id}`)).body;
  }

  /** The texts that were sent to a phone, the oldest first. */
  async messagesTo(phone: string): Promise<string[]> {
    await this.service.running.app.get(HandOverMessagesJob, { strict: false }).run();
    const file = await readFile(join(this.folder, 'outbox.jsonl'), 'utf8').catch(() => '');
    const sent = file.split('\n').filter(Boolean);
    const messages = sent.map((line) => JSON.parse(line) as { to: string; text: string });
    return messages.filter(({ to }) => to === `+84${phone.slice(1)}`).map(({ text }) => text);
  }

  async lastCodeTo(phone: string): Promise<string> {
    const codes = (await this.messagesTo(phone)).flatMap((text) => /\d{6}/.exec(text)?.[0] ?? []);
    return codes.at(-1) ?? '';
  }

  /** Facts of a point, by type. */
  async factsOf(id: string): Promise<{ type: string; data: Record<string, unknown> }[]> {
    return this.service.database.query(
      `SELECT type, data FROM messaging.event WHERE aggregate_id = $1 ORDER BY position`,
      [id],
    );
  }
}
