import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type Tx } from '#libs/database';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { NAMESAKES_MAX, NamesakesQuery, type CandidateSearch } from './namesakes.query.js';

const NAMESAKES = 2_000;
const PER_TRANSACTION = 500;
/** Listed of each. */
const LISTED = 5;

let home: TestDatabase;
let database: Database;
const query = new NamesakesQuery();

beforeAll(async () => {
  home = await testDatabase('testing');
  const now = new Date('2021-08-11T00:00:00Z');
  database = new Database({ url: home.serveUrl, service: 'testing', clock: { now: () => now } });
  await database.connect();
});
afterAll(async () => {
  await database.close();
  await home.drop();
});

/** In the order of their numbers. */
const idOf = (kind: 'order' | 'person', number: number): string =>
  `01900000-0000-7000-${kind === 'order' ? '8000' : '9000'}-${String(number).padStart(12, '0')}`;

interface Namesakes {
  readonly name: string;
  readonly from: number;
  readonly count: number;
  readonly hasDocument?: boolean;
}

async function insert(tx: Tx, { name, from, count, hasDocument = false }: Namesakes): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => from + index);
  const people = numbers.map((number) => idOf('person', number));
  await tx.execute(
    `INSERT INTO testing.person (id, version, document_index, person_ref, assurance, known_since)
     SELECT id, 1, CASE WHEN $2 THEN id::text::bytea END, CASE WHEN $2 THEN id::text END, 'none', $3
     FROM unnest($1::uuid[]) AS id`,
    [people, hasDocument, tx.recordedAt],
  );
  await tx.execute(
    `INSERT INTO testing.test_order (id, person_id, ordered_at, day, commune_code, sealed, name_birth_index, slip_digest, ordered_by)
     SELECT id, person_id, $3, '2021-08-11', '31318', ''::bytea, $4::text::bytea, id::text::bytea, 'test'
     FROM unnest($1::uuid[], $2::uuid[]) AS given (id, person_id)`,
    [numbers.map((number) => idOf('order', number)), people, tx.recordedAt, name],
  );
}

/** Orders of one person with one document. */
async function insertSaid(tx: Tx, person: number, from: number, names: readonly string[]): Promise<void> {
  await tx.execute(
    `INSERT INTO testing.test_order (id, person_id, ordered_at, day, commune_code, sealed, name_birth_index, slip_digest, ordered_by)
     SELECT id, $2, $3, '2021-08-11', commune, ''::bytea, name::bytea, id::text::bytea, 'test'
     FROM unnest($1::uuid[], $4::text[], $5::text[]) AS said (id, name, commune)`,
    [
      names.map((_, index) => idOf('order', from + index)),
      idOf('person', person),
      tx.recordedAt,
      names,
      names.map((_, index) => (index === names.length - 1 ? '31321' : '31318')),
    ],
  );
}

const searchOf = (number: number, name: string, hasDocument = false): CandidateSearch => ({
  ...{ orderId: idOf('order', number), personId: idOf('person', number), communeCode: '31318' },
  ...{ isNew: true, hasDocument },
  indexes: { nameBirth: Buffer.from(name), nameDate: null, namePhone: null, phone: null },
});

async function findOf(tx: Tx, searches: readonly CandidateSearch[]): Promise<ReadonlyMap<string, string[]>> {
  const found = await query.find(tx, searches);
  const byOrder = Map.groupBy(found, ({ orderId }) => orderId);
  return new Map([...byOrder].map(([id, all]) => [id, all.map(({ otherOrderId }) => otherOrderId).sort()]));
}

describe('people of one name', () => {
  it(`are each listed with the latest ${LISTED} before them, though ${NAMESAKES} come in files`, async () => {
    for (let from = 0; from < NAMESAKES; from += PER_TRANSACTION) {
      const batch = Array.from({ length: PER_TRANSACTION }, (_, index) => from + index);
      const found = await database.transaction(async (tx) => {
        await insert(tx, { name: 'many', from, count: PER_TRANSACTION });
        return findOf(
          tx,
          batch.map((number) => searchOf(number, 'many')),
        );
      });
      for (const number of batch) {
        const before = Array.from({ length: Math.min(LISTED, number) }, (_, back) => idOf('order', number - 1 - back));
        expect(found.get(idOf('order', number)) ?? []).toEqual(before.sort());
      }
    }
  });

  it.each([
    ['not found', NAMESAKES_MAX, []],
    ['found', NAMESAKES_MAX - 1, [10_000]],
  ])('without a document are %s behind %d later ones who cannot be meant', async (_, later, expected) => {
    const [name, first] = [`behind ${later}`, 10_000 + later * 1_000];
    const found = await database.transaction(async (tx) => {
      await insert(tx, { name, from: first, count: 1 });
      await insert(tx, { name, from: first + 1, count: later, hasDocument: true });
      await insert(tx, { name, from: first + later + 1, count: 1, hasDocument: true });
      return findOf(tx, [searchOf(first + later + 1, name, true)]);
    });
    expect([...found.values()].flat()).toEqual(expected.map(() => idOf('order', first)));
  });
});

describe('a name that is said with a known document', () => {
  const FIRST = 900_000;
  it.each([
    ['is listed with the latest order, where nobody has said it before', 1, 'another', [1]],
    ['is not listed, where somebody has said it before', NAMESAKES_MAX - 1, 'first', []],
    ['is looked for among its latest orders only', NAMESAKES_MAX, 'first', [NAMESAKES_MAX]],
  ])('%s', async (_, others, name, expected) => {
    const person = FIRST + others * 1_000 + name.length;
    const own = person + others + 1;
    const found = await database.transaction(async (tx) => {
      await insert(tx, { name: 'first', from: person, count: 1, hasDocument: true });
      const names = Array.from({ length: others }, () => 'other');
      await insertSaid(tx, person, person + 1, names);
      const search = { ...searchOf(own, name, true), personId: idOf('person', person), isNew: false };
      return query.find(tx, [search]);
    });
    expect(found).toEqual(
      expected.map((latest) => ({
        ...{ kind: 'document-disagrees', orderId: idOf('order', own), communeCode: '31318' },
        ...{ personId: idOf('person', person), otherPersonId: idOf('person', person) },
        ...{ otherOrderId: idOf('order', person + latest), otherCommuneCode: '31321' },
      })),
    );
  });
});
