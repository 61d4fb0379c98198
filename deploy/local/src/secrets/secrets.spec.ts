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

  it('lets no service but the gateway sign internal tokens', () => {
    const { gateway, ...others } = completeKeys({}, NOW);
    const [{ privateJwk }] = gateway?.internalToken as [{ privateJwk: { d: string } }];
    expect(JSON.stringify(others)).not.toContain(privateJwk.d);
  });
});

describe('credentials.json', () => {
  it('keeps the two officers apart by area, and the analyst from personal data', () => {
    const home = new StackHome(mkdtempSync(join(tmpdir(), 'lachan-home-')));
    ensureCredentials(home);
    const { clients } = JSON.parse(home.read('credentials.json') ?? '') as { clients: Record<string, unknown>[] };
    rmSync(home.path, { recursive: true });
    const byName = new Map(clients.map((client) => [client.name, client]));
    expect([...byName.keys()]).toEqual(['administrator', 'officer', 'officer-931', 'analyst', 'integrator']);
    expect(byName.get('officer')?.areas).toEqual(['930']);
    expect(byName.get('officer-931')?.areas).toEqual(['931']);
    expect(byName.get('analyst')?.scopes).toEqual(['reports:read']);
  });
});
