import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Actor } from '#libs/http';
import { HandOverMessagesJob } from '#libs/sms';
import type { ServiceInTest } from '#libs/testing';
import { CITIZEN_APP, DISTRICT, newPerson, startVaccination } from './running-vaccination.js';

export const TICKETS = '/v1/correction-tickets';
export const PHOTO = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from('A photo of nobody')]);

type Body = Readonly<Record<string, unknown>>;
export type Person = Readonly<Record<string, unknown>>;

/** What a browser or an app sends with files. */
export async function multipart(fields: Readonly<Record<string, string>>, files: readonly Buffer[]) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const file of files) form.append('proof', new Blob([new Uint8Array(file)]), 'giay-xac-nhan.jpg');
  const sent = new Response(form);
  const body = Buffer.from(await sent.arrayBuffer());
  return { body, headers: { 'content-type': sent.headers.get('content-type') ?? '' } };
}

/** The service with the phones of citizens, and how citizens and officers act. */
export class CorrectionsInTest {
  private constructor(
    readonly service: ServiceInTest,
    private readonly folder: string,
  ) {}

  static async start(): Promise<CorrectionsInTest> {
    const folder = await mkdtemp(join(tmpdir(), 'lachan-corrections-'));
    const settings = { SMS_OUTBOX_FILE: join(folder, 'outbox-sms.jsonl') };
    return new CorrectionsInTest(await startVaccination({}, settings), folder);
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await rm(this.folder, { recursive: true });
  }

  ask(body: object, key?: string) {
    return this.service.post<{ id: string; code?: string }>(TICKETS, { as: CITIZEN_APP, body, ...(key && { key }) });
  }

  async tell(id: string, code: string, files: readonly Buffer[] = [PHOTO]) {
    const sent = await multipart({ code }, files);
    return this.service.post<Body>(`${TICKETS}/${id}/codes`, { as: CITIZEN_APP, ...sent });
  }

  follow(ticket: unknown, phone: unknown) {
    return this.service.post<Body>(`${TICKETS}/lookups`, { as: CITIZEN_APP, body: { ticket, phone } });
  }

  async sendAgain(ticket: unknown, phone: unknown, files: readonly Buffer[] = [PHOTO]) {
    const sent = await multipart({ ticket: String(ticket), phone: String(phone) }, files);
    return this.service.post<Body>(`${TICKETS}/proofs`, { as: CITIZEN_APP, ...sent });
  }

  /** What came to a phone, the oldest first. */
  async messagesTo(phone: unknown): Promise<string[]> {
    await this.service.running.app.get(HandOverMessagesJob, { strict: false }).run();
    const text = await readFile(join(this.folder, 'outbox-sms.jsonl'), 'utf8').catch(() => '');
    const to = `+84${String(phone).slice(1)}`;
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { to: string; text: string })
      .flatMap((sms) => (sms.to === to ? [sms.text] : []));
  }

  async codeTo(phone: unknown): Promise<string> {
    const codes = (await this.messagesTo(phone)).flatMap((text) => /ma xac nhan .* la (\d{6})/.exec(text)?.[1] ?? []);
    return codes.at(-1) ?? '';
  }

  /** A ticket that is open, as the citizen and an officer name it. */
  async opened(person: Person, claim: object): Promise<{ id: string; ticket: string }> {
    const asked = await this.ask({ person, ...claim });
    expect(asked).toMatchObject({ status: 202 });
    const opened = await this.tell(asked.body.id, await this.codeTo(person['phone']));
    expect(opened).toMatchObject({ status: 200, body: { state: 'open' } });
    return { id: asked.body.id, ticket: String(opened.body['ticket']) };
  }

  /** Of a missing dose of somebody new, unless told otherwise. */
  async openedByNewcomer(change: object = {}) {
    const person = newPerson(change);
    const claim = { kind: 'dose-missing', rightDose: { on: '2021-07-20', vaccine: 'astrazeneca' } };
    return { person, ...(await this.opened(person, claim)) };
  }

  act(
    id: string,
    name: 'taken' | 'matches' | 'decisions' | 'reopenings',
    body: object = {},
    as: Actor = DISTRICT,
    key?: string,
  ) {
    return this.service.post<Body>(`${TICKETS}/${id}/${name}`, { as, body, ...(key && { key }) });
  }

  decide(id: string, decision: object, as: Actor = DISTRICT, key?: string) {
    return this.act(id, 'decisions', { decision }, as, key);
  }

  async show(id: string, as: Actor = DISTRICT): Promise<Body> {
    return (await this.service.get<Body>(`${TICKETS}/${id}`, { as })).body;
  }

  async listed(query: string, as: Actor = DISTRICT, on: ServiceInTest = this.service): Promise<Body[]> {
    return (await on.get<{ items: Body[] }>(`${TICKETS}?limit=500&${query}`, { as })).body.items;
  }
}
