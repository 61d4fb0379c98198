import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '#libs/database';
import { loadReferenceData } from '#libs/reference-data';
import { eventually, testDatabase, type TestDatabase } from '#libs/testing';
import type { NewDeclaration } from './declaration.entity.js';
import { DeclarationStore } from './declaration.store.js';

const NOW = new Date('2021-08-10T17:00:00.000Z');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function newDeclaration(key: string): NewDeclaration {
  const id = uuidv7();
  return {
    id,
    declaredAt: NOW,
    receivedAt: NOW,
    submittedBy: null,
    questionnaireVersion: 1,
    destinationCommune: null,
    strata: {
      day: '2021-08-11',
      form: 'whole-population',
      residence: { kind: 'outside', provinceCode: '79' },
      place: { code: 'K7M4Q2XQ', kind: 'market', communeCode: '31318' },
      sex: 'other',
      ageBand: '35-39',
      ageEstimated: true,
      outcome: 'attention',
      reasons: ['symptom-reported', 'exposure-reported'],
      onBehalf: true,
    },
    warnings: [],
    columns: {
      sealed: digest(`sealed ${id}`),
      codeDigest: digest(`code ${id}`),
      phoneIndex: digest('phone'),
      documentIndex: null,
      nameIndex: digest('name'),
    },
    made: { key: digest(key), body: digest('body') },
  };
}

describe('the store of declarations', () => {
  let testing: TestDatabase;
  let database: Database;
  let store: DeclarationStore;

  beforeAll(async () => {
    testing = await testDatabase('health-declaration');
    database = new Database({ url: testing.serveUrl, service: 'test', clock: { now: () => NOW } });
    await database.connect();
    store = new DeclarationStore(database, loadReferenceData());
  });

  afterAll(async () => {
    await database.close();
    await testing.drop();
  });

  const insert = (declarations: readonly NewDeclaration[]) =>
    database.transaction((tx) => store.insert(tx, declarations));

  it('reads back what was written, lists and all', async () => {
    const one = newDeclaration('round trip');
    await insert([one, newDeclaration('beside it')]);
    const state = await database.transaction((tx) => store.loadForDeclarant(tx, one.id));
    expect(state).toEqual({
      id: one.id,
      version: 1,
      questionnaireVersion: 1,
      declaredAt: NOW,
      receivedAt: NOW,
      strata: one.strata,
      warnings: [],
      sealed: one.columns.sealed,
      codeDigest: one.columns.codeDigest,
    });
  });

  it('inserts one of two with the same key in one statement', async () => {
    const [first, second] = [newDeclaration('twice'), newDeclaration('twice')];
    expect([...(await insert([first, second]))]).toEqual([first.id]);
  });

  it('waits for a faster transaction, and then finds what that one has written', async () => {
    const [faster, slower] = [newDeclaration('raced'), newDeclaration('raced')];
    const written = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const fast = database.transaction(async (tx) => {
      await store.insert(tx, [faster]);
      written.resolve();
      await mayCommit.promise;
    });
    await written.promise;
    const slow = database.transaction(async (tx) => {
      const inserted = await store.insert(tx, [slower]);
      return { inserted, found: await store.findByKeys(tx, [slower.made.key]) };
    });
    await eventually(async () => {
      const waiting = await database.query(
        `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      );
      return waiting.length > 0;
    });
    mayCommit.resolve();
    await fast;
    const { inserted, found } = await slow;
    expect(inserted.size).toBe(0);
    expect(found.get(slower.made.key.toString('hex'))?.id).toBe(faster.id);
  });

  it('shows an officer only what lies in the own areas', async () => {
    const one = newDeclaration('area');
    await insert([one]);
    const officer = (area: string) => ({ kind: 'client', id: 'o', name: 'o', scopes: [], areas: [area] }) as const;
    const loaded = (area: string) => database.transaction((tx) => store.loadForOfficer(tx, officer(area), one.id));
    expect(await loaded('930')).toMatchObject({ id: one.id });
    expect(await loaded('931')).toBeUndefined();
  });

  it('lets the serving role change no receipt of a review and drop no table', async () => {
    await expect(database.query('UPDATE health_declaration.declaration_review SET version = 9')).rejects.toThrow(
      '42501',
    );
    await expect(database.query('DROP TABLE health_declaration.declaration')).rejects.toThrow('42501');
  });
});
