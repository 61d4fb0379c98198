import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StackHome } from '../home/stack-home.js';
import { ensureCredentials } from './credentials.js';
import { DatabasePasswords } from './database-passwords.js';
import { completeKeys, ensureKeys } from './keys.js';

const NOW = new Date('2021-08-11T00:00:00Z');

describe('the secrets of a home', () => {
  let home: StackHome;

  beforeEach(() => {
    home = new StackHome(mkdtempSync(join(tmpdir(), 'lachan-home-')));
  });
  afterEach(() => rmSync(home.path, { recursive: true }));

  it('can be read by the owner alone', () => {
    new DatabasePasswords(home).of('reporting_serve');
    const files = [ensureKeys(home, new Date()), ensureCredentials(home), home.file('database-passwords.json')];
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
  });

  it('stay the same from one start to the next', () => {
    ensureKeys(home, new Date());
    ensureCredentials(home);
    const password = new DatabasePasswords(home).of('reporting_serve');
    const before = [home.read('keys.json'), home.read('credentials.json')];
    ensureKeys(home, new Date());
    ensureCredentials(home);
    expect([home.read('keys.json'), home.read('credentials.json')]).toEqual(before);
    expect(new DatabasePasswords(home).of('reporting_serve')).toBe(password);
  });

  it('differ between two homes', () => {
    const [one, other] = [completeKeys({}, NOW), completeKeys({}, NOW)];
    expect(one.reporting?.seal).not.toEqual(other.reporting?.seal);
  });
});

describe('keys.json', () => {
  it('gives every service the sections that it reads', () => {
    const names = Object.fromEntries(
      Object.entries(completeKeys({}, NOW)).map(([service, section]) => [service, Object.keys(section).sort()]),
    );
    const everybody = ['blindIndex', 'idempotency', 'seal'];
    expect(names).toEqual({
      'geo-maps': [...everybody, 'internalTokenPublic'].sort(),
      vaccination: [...everybody, 'internalTokenPublic', 'vaccinationCertificate', 'vaccinationDayPack'].sort(),
      cases: [...everybody, 'internalTokenPublic', 'serviceToken'].sort(),
      testing: [...everybody, 'internalTokenPublic', 'personRef', 'resultCertificate'].sort(),
      gateway: [...everybody, 'internalToken'].sort(),
      'health-declaration': [...everybody, 'internalTokenPublic', 'poster', 'personalCode'].sort(),
      identity: [...everybody, 'cookie', 'internalTokenPublic', 'tokenSigning'].sort(),
      reporting: [...everybody, 'internalTokenPublic'].sort(),
    });
  });

  it('never changes a key that stands, and adds the section of a service that is new', () => {
    const { reporting, ...older } = completeKeys({}, NOW);
    const completed = completeKeys(older, NOW);
    expect(completed).toMatchObject(older);
    expect(completed.reporting?.internalTokenPublic).toEqual(reporting?.internalTokenPublic);
  });

  it('adds to a home made before them the keys that a service came to need', () => {
    const whole = completeKeys({}, NOW);
    const { personalCode, ...older } = whole['health-declaration'] ?? {};
    const completed = completeKeys({ ...whole, 'health-declaration': older }, NOW)['health-declaration'];
    expect(completed).toMatchObject(older);
    expect(completed?.personalCode).toEqual([expect.objectContaining({ createdAt: NOW.toISOString() })]);
    expect(completed?.personalCode).not.toEqual(personalCode);
  });

  it('lets one service call another as itself, and for what it needs alone', () => {
    const { cases, testing, reporting } = completeKeys({}, NOW);
    const [own] = cases?.serviceToken as [{ kid: string; privateJwk: { d: string } }];
    const callers = (section?: Record<string, unknown>) =>
      (section?.internalTokenPublic as { kid: string; caller?: object }[]).filter(({ caller }) => caller !== undefined);
    const caller = { service: 'cases', scopes: ['specimen-people:read'] };
    expect(callers(testing)).toEqual([expect.objectContaining({ kid: own.kid, caller })]);
    expect(callers(reporting)).toEqual([]);
    expect(JSON.stringify(testing)).not.toContain(own.privateJwk.d);
  });

  it('lets no service but the gateway sign internal tokens', () => {
    const { gateway, ...others } = completeKeys({}, NOW);
    const [{ privateJwk }] = gateway?.internalToken as [{ privateJwk: { d: string } }];
    expect(JSON.stringify(others)).not.toContain(privateJwk.d);
  });
});

interface Credentials {
  clients: { name: string; clientSecret: string; scopes: string[]; areas: string[] }[];
  staff: { email: string; role: string; password: string; totpSecret: string; name: string }[];
}

describe('credentials.json', () => {
  let home: StackHome;

  beforeEach(() => {
    home = new StackHome(mkdtempSync(join(tmpdir(), 'lachan-home-')));
  });
  afterEach(() => rmSync(home.path, { recursive: true }));

  const made = (): Credentials => {
    ensureCredentials(home);
    return JSON.parse(home.read('credentials.json') ?? '') as Credentials;
  };

  it('keeps the two officers apart by area, and the analyst from personal data', () => {
    const byName = new Map(made().clients.map((client) => [client.name, client]));
    expect([...byName.keys()]).toEqual([
      'administrator',
      'officer',
      'officer-931',
      'contact-tracer',
      'analyst',
      'collection-site',
      'laboratory',
      'laboratory-validator',
      'facility-a',
      'facility-b',
      'district-health-930',
      'cdc',
      'citizen-app',
      'integrator',
    ]);
    expect(byName.get('officer')?.areas).toEqual(['930']);
    expect(byName.get('officer-931')?.areas).toEqual(['931']);
    expect(byName.get('analyst')?.scopes).toEqual(['reports:read']);
  });

  it('lets the administrator hold whatever any other client or role could be given', () => {
    const { clients } = made();
    const [administrator] = clients;
    for (const { scopes } of clients) expect(administrator?.scopes).toEqual(expect.arrayContaining(scopes));
  });

  it('has synthetic people of every role, each with secrets of his own', () => {
    const { staff } = made();
    expect(staff).toHaveLength(15);
    expect(new Set(staff.flatMap(({ password, totpSecret }) => [password, totpSecret])).size).toBe(30);
    for (const { name, email, role, totpSecret } of staff) {
      expect(name).toMatch(/ Thử /);
      expect(email).toBe(`${role}@lachan.example`);
      expect(totpSecret).toMatch(/^[A-Z2-7]{32}$/);
    }
  });

  it('of an earlier version gains clients, scopes and staff, and loses no secret and no scope', () => {
    const earlier = {
      clients: [
        { name: 'administrator', clientId: 'administrator', clientSecret: 's', scopes: ['clients:write', 'own:scope'] },
        { name: 'mine', clientId: 'mine', clientSecret: 't', scopes: ['reports:read'], areas: ['93'] },
      ],
      staff: [],
    };
    home.writePrivate('credentials.json', JSON.stringify(earlier));
    const { clients, staff } = made();
    expect(clients[0]?.clientSecret).toBe('s');
    expect(clients[0]?.scopes).toEqual(expect.arrayContaining(['clients:write', 'own:scope', 'staff:write']));
    expect(clients[1]).toEqual(earlier.clients[1]);
    expect(clients.map(({ name }) => name)).toContain('officer');
    expect(staff).toHaveLength(15);
    expect(made()).toEqual({ clients, staff });
  });
});
