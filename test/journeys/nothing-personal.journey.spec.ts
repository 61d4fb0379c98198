import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { declarationSubmitted, placeRegistered } from '#libs/contracts';
import { eventually, startStack, type TestStack } from '#libs/testing';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declarationOf, registerPlace } from './declared-people.js';
import { sqlAt } from './stack-access.js';
import { StackClient, type Answer } from './stack-client.js';

const START_MS = 180_000;
const SEARCH_MS = 120_000;

/** Marks of one person that stand nowhere else. Found in the plain anywhere, they are a leak. */
const PERSON = {
  name: 'Zkqvwxmark',
  phone: '0309876541',
  phoneAbroad: '+84309876541',
  identity: '099184987654',
  insurance: '4930987654321',
  birth: '1984-02-29',
  email: 'zkqvwx@mark.example',
  address: 'Đường Zkqvaddress',
  visited: 'Chợ Zkqvvisited',
  note: 'Ghi chú Zkqvnote',
} as const;
/** The name of a public place may leave. It is the proof that what is searched can be searched. */
const PUBLIC_PLACE = 'Zkqvpublicplace';

const declarant = {
  fullName: `${PERSON.name} Ví Dụ`,
  birth: { date: PERSON.birth },
  sex: 'female',
  nationality: 'VN',
  identityDocument: { kind: 'citizen-id', number: PERSON.identity },
  healthInsuranceNumber: `DN${PERSON.insurance}`,
  phone: PERSON.phone,
  email: PERSON.email,
};

const marked = (change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  declarationOf({
    declarant,
    residence: { communeCode: '31318', address: PERSON.address },
    answers: {
      placesVisited: PERSON.visited,
      symptoms: ['cough'],
      exposures: { caseOrSuspect: false, fromAffectedCountry: false, symptomaticPerson: false },
    },
    ...change,
  });

describe('a marked person who is sent through every route', () => {
  let stack: TestStack;
  const refused: Answer[] = [];

  beforeAll(async () => {
    stack = await startStack({ broker: 'kafka', env: { LOG_LEVEL: 'debug' } });
    const citizen = new StackClient(stack);
    const officer = new StackClient(stack, 'officer');
    await sendEverything(citizen, officer, refused);
    await eventually(() => everythingSent(stack), { until: 'an empty outbox' });
    await sqlAt(stack, 'postgres', 'CHECKPOINT');
  }, START_MS);
  afterAll(() => stack?.discard(), START_MS);

  it('is in no answer to a request that was refused', () => {
    expect(refused.map(({ status }) => status).filter((status) => status < 400 || status >= 500)).toEqual([]);
    expect(refused.map(({ text }) => text).filter((text) => marksIn(Buffer.from(text)).length > 0)).toEqual([]);
  });

  it('is in no message on Kafka', () => {
    const partitions = filesUnder(join(stack.home, 'kafka/data')).filter((file) => file.endsWith('.log'));
    for (const topic of [declarationSubmitted.topic, placeRegistered.topic]) {
      expect(partitions.some((file) => file.includes(topic))).toBe(true);
    }
    expect(holding(partitions, PUBLIC_PLACE)).not.toEqual([]);
    expect(leaksIn(partitions)).toEqual([]);
  });

  it('is in no log, be it of a service, of Kafka or of PostgreSQL', () => {
    const logs = filesUnder(join(stack.home, 'logs'));
    for (const part of ['gateway', 'health-declaration', 'identity', 'reporting', 'postgres', 'kafka']) {
      expect(logs.map((file) => file.split('/').at(-1))).toContain(`${part}.log`);
    }
    expect(holding(logs, '/v1/declarations')).not.toEqual([]);
    expect(leaksIn(logs)).toEqual([]);
    expect(marksIn(Buffer.from(stack.process.output))).toEqual([]);
  });

  it('is in no metric', async () => {
    for (const [name, address] of Object.entries(stack.endpoints.services)) {
      const text = await (await fetch(`${address}/metrics`)).text();
      expect([name, text.includes('lachan_')]).toEqual([name, true]);
      expect(marksIn(Buffer.from(text))).toEqual([]);
    }
  });

  it(
    'is nowhere plain in the files of PostgreSQL, its write-ahead log among them',
    () => {
      const files = filesUnder(join(stack.home, 'postgres'));
      expect(holding(files, PUBLIC_PLACE).some((file) => file.includes('/base/'))).toBe(true);
      expect(holding(files, PUBLIC_PLACE).some((file) => file.includes('/pg_wal/'))).toBe(true);
      expect(leaksIn(files)).toEqual([]);
    },
    SEARCH_MS,
  );
});

/** Every way in, with all that can go wrong on it. */
async function sendEverything(citizen: StackClient, officer: StackClient, refused: Answer[]): Promise<void> {
  const placeCode = await registerPlace(officer, { name: `Chợ ${PUBLIC_PLACE}`, contactPhone: PERSON.phone });
  const key = 'marked-person-00001';
  const made = await citizen.post('/v1/declarations', marked({ placeCode }), { key });
  expect(made).toMatchObject({ status: 201, body: { outcome: 'attention' } });
  const { id, code } = made.body as { id: string; code: string };
  const batch = { items: [{ idempotencyKey: 'marked-person-00002', declaration: marked() }] };
  expect((await citizen.send('/v1/declarations/batches', { method: 'POST', body: batch })).status).toBe(200);
  expect((await citizen.post(`/v1/declarations/${id}/corrections`, { ...marked(), code })).status).toBeLessThan(300);
  const review = { decision: 'advised', note: PERSON.note };
  const reviewed = await officer.post(`/v1/declarations/${id}/reviews`, review, { headers: { 'if-match': '"2"' } });
  expect(reviewed.status).toBe(201);
  expect((await officer.get(`/v1/declarations/${id}`)).text).toContain(PERSON.name);
  expect((await officer.get(`/v1/declarations?communeCode=31318`)).status).toBe(200);
  const { name, phone, identity, address } = PERSON;
  const bad = [
    marked(),
    marked({ placeCode: name }),
    marked({ aFieldThatIsNone: `${name} ${phone}` }),
    marked({ residence: { communeCode: '00000', address } }),
    marked({ declarant: { ...declarant, phone: `${phone} ${name}` } }),
    marked({ declarant: { ...declarant, identityDocument: { kind: 'citizen-id', number: `${identity}0` } } }),
    marked({ declarant: { ...declarant, fullName: `${name} \u0000` } }),
  ];
  for (const [index, body] of bad.entries()) {
    refused.push(await citizen.post('/v1/declarations', body, index === 0 ? { key } : {}));
  }
  const headers = { 'if-match': '"2"' };
  refused.push(
    await citizen.post(`/v1/declarations/${id}/corrections`, { ...marked(), code: name }),
    await officer.post(`/v1/declarations/${id}/reviews`, { decision: name, note: PERSON.note }, { headers }),
    await officer.post(`/v1/declarations/${id}/reviews`, review, { headers }),
    await officer.post('/v1/places', { name, kind: name, communeCode: '31318', address, contactPhone: `${phone}x` }),
    await officer.get(`/v1/declarations?communeCode=${name}`),
    await officer.get(`/v1/reports/declarations?from=${name}&to=${phone}`),
    await citizen.get(`/v1/places/${name}`),
    await citizen.get(`/v1/admin-units?level=${name}`),
    await citizen.get(`/nowhere/${name}?phone=${phone}`),
    await citizen.send('/oauth2/token', { method: 'POST', body: { client_id: name, client_secret: phone } }),
  );
}

async function everythingSent(stack: TestStack): Promise<true> {
  const rows = await sqlAt(stack, 'health_declaration', 'SELECT FROM messaging.outbox');
  expect(rows).toEqual([]);
  return true;
}

function marksIn(bytes: Buffer): string[] {
  return Object.values(PERSON)
    .flatMap((mark) => [mark, mark.toUpperCase(), mark.toLowerCase()])
    .filter((mark) => bytes.includes(mark));
}

function leaksIn(files: readonly string[]): string[] {
  return files.flatMap((file) => marksIn(contentOf(file)).map((mark) => `${mark} in ${file}`));
}

function holding(files: readonly string[], text: string): string[] {
  return files.filter((file) => contentOf(file).includes(text));
}

/** PostgreSQL replaces some of its files while it runs: one that has gone since it was listed holds nothing. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
