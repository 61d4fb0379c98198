import { Database, type Tx } from '#libs/database';
import { specimenStrata, syntheticSpecimen } from './synthetic-specimen.js';

type Answering = (params: readonly unknown[]) => object[];

const list = (param: unknown): readonly string[] => param as readonly string[];
const numberIn = (id: string): string => id.slice(-12);

/** What PostgreSQL would answer of a new result on the spot; whatever is not named here has no rows. */
const ANSWERS: readonly (readonly [RegExp, Answering])[] = [
  [
    /s\.barcode = ANY/,
    ([barcodes]) => list(barcodes).map((code) => syntheticSpecimen(code.slice(1).padStart(12, '0'))),
  ],
  [/FOR UPDATE OF s$/, ([ids]) => list(ids).map((id) => syntheticSpecimen(numberIn(id)))],
  [/INSERT INTO testing\.result /, ([ids]) => list(ids).map((id) => ({ id }))],
  [
    /FOR UPDATE OF d$/,
    ([people, days]) =>
      list(people).map((personId, index) => ({
        ...{ personId, day: list(days)[index], version: 1, strata: null },
        id: `00000000-0000-7000-a000-${numberIn(personId)}`,
      })),
  ],
  [/SELECT id, id AS "keptId"/, ([people]) => list(people).map((id) => ({ id, keptId: id }))],
  [
    /r\.value, s\.collected_at/,
    ([people, days]) =>
      list(people).map((personId) => ({
        ...{ personId, day: list(days)[0], value: 'negative', strata: specimenStrata },
        collectedAt: new Date('2021-08-10T23:00:00.000Z'),
      })),
  ],
];

/**
 * Stands in for the database of the writer of results: each statement is answered as for a specimen of the filled
 * database, and COMMIT is a resolved promise. Everything before the wire is the product's own.
 */
export class UncommittedTesting extends Database {
  override transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const tx: Tx = {
      query: <Row>(sql: string, params: readonly unknown[] = []) => Promise.resolve(answer(sql, params) as Row[]),
      execute: () => Promise.resolve(0),
      manager: this.dataSource.manager,
      recordedAt: this.clock.now(),
      afterCommit: () => undefined,
      database: this,
    };
    return work(tx);
  }
}

function answer(sql: string, params: readonly unknown[]): object[] {
  return ANSWERS.find(([statement]) => statement.test(sql))?.[1](params) ?? [];
}
