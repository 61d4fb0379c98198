import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { Database } from '../connection/database.js';
import { databaseMigrations } from '../migrations/sql-directory.js';
import { SymmetricKeys } from './keyring.js';
import { RowSealer } from './row-sealer.js';
import { DataKeyDestroyed, MasterKeyMissing, SealBroken } from './sealing-errors.js';

const key = (kid: string) => ({ kid, key: randomBytes(32).toString('base64url') });
const [oldKey, newKey] = [key('old'), key('new')];
const place = { table: 'declaration', id: '0198c0de-0000-7000-8000-000000000001' };
const person = { fullName: 'Nguyễn Thị Mật', phone: '+842930000678' };

describe('RowSealer', () => {
  let server: TestDatabase;
  let database: Database;
  const sealer = (...keys: { kid: string; key: string }[]) =>
    new RowSealer({ database, keys: SymmetricKeys.parse('seal', keys.length === 0 ? [oldKey] : keys) });

  beforeAll(async () => {
    server = await testDatabase({ service: 'database-lib', directories: [databaseMigrations()] });
    database = new Database({ url: server.serveUrl, service: 'database-lib', clock: { now: () => new Date() } });
    await database.connect();
  });
  afterAll(async () => {
    await database.close();
    await server.drop();
  });

  it('opens in another process what one has sealed, and shows nothing of it before', async () => {
    const sealed = await sealer().seal('2021-08-01', place, person);
    expect(sealed.includes(Buffer.from('Nguyễn'))).toBe(false);
    expect(await sealer().open(place, sealed)).toEqual(person);
  });

  it('seals without waiting once the period is prepared', async () => {
    const one = sealer();
    expect(() => one.sealWith('2021-08-02', place, person)).toThrow('prepare');
    await one.prepare(['2021-08-02', '2021-08-03', '2021-08-02']);
    const sealed = [one.sealWith('2021-08-02', place, person), one.sealWith('2021-08-03', place, person)];
    const other = sealer();
    await other.prepareToOpen(sealed);
    expect(sealed.map((bytes) => other.openWith(place, bytes))).toEqual([person, person]);
  });

  it('gives all that start at once the same key of a period', async () => {
    const many = Array.from({ length: 6 }, () => sealer());
    const sealed = await Promise.all(many.map((one) => one.seal('2021-08-04', place, person)));
    for (const bytes of sealed) expect(await sealer().open(place, bytes)).toEqual(person);
    const keys = await database.query(`SELECT FROM sealing.data_key WHERE period = '2021-08-04'`);
    expect(keys).toHaveLength(1);
  });

  it.each([
    ['another row', { ...place, id: 'other' }, (bytes: Buffer) => bytes],
    ['another table', { ...place, table: 'other' }, (bytes: Buffer) => bytes],
    ['a changed byte', place, (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)))],
    ['a cut end', place, (bytes: Buffer) => bytes.subarray(0, -1)],
    [
      'a key never made',
      place,
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 1), Buffer.alloc(4), bytes.subarray(5)]),
    ],
    ['an unknown form', place, (bytes: Buffer) => Buffer.concat([Buffer.from([9]), bytes.subarray(1)])],
    ['nothing', place, () => Buffer.alloc(0)],
  ])('does not open %s', async (_, where, change) => {
    const sealed = await sealer().seal('2021-08-05', place, person);
    await expect(sealer().open(where, change(sealed))).rejects.toBeInstanceOf(SealBroken);
  });

  it('makes a period unreadable, and unusable, for good when its key is destroyed', async () => {
    const one = sealer();
    const sealed = await one.seal('2021-08-06', place, person);
    const kept = await one.seal('2021-08-07', place, person);
    const rolledBack = database.transaction(async (tx) => {
      await one.destroy(tx, '2021-08-06');
      throw new Error('not yet');
    });
    await expect(rolledBack).rejects.toThrow('not yet');
    expect(await one.open(place, sealed)).toEqual(person);
    expect(await database.transaction((tx) => one.destroy(tx, '2021-08-06'))).toBe(true);
    expect(await database.transaction((tx) => one.destroy(tx, '2021-08-06'))).toBe(false);
    for (const each of [one, sealer()]) {
      await expect(each.open(place, sealed)).rejects.toBeInstanceOf(DataKeyDestroyed);
      await expect(each.seal('2021-08-06', place, person)).rejects.toBeInstanceOf(DataKeyDestroyed);
      await each.prepareToOpen([sealed, kept]);
      expect(each.openWith(place, kept)).toEqual(person);
    }
  });

  it('wraps every data key under a new master key, after which the old one may go', async () => {
    const sealed = await sealer().seal('2021-08-08', place, person);
    await expect(sealer(newKey).open(place, sealed)).rejects.toBeInstanceOf(MasterKeyMissing);
    const rotating = sealer(newKey, oldKey);
    expect(await rotating.rewrap()).toBeGreaterThan(0);
    expect(await rotating.rewrap()).toBe(0);
    expect(await sealer(newKey).open(place, sealed)).toEqual(person);
  });
});
