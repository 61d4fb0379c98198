import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { ENDED_COLUMNS, type EndedStay } from './check-in-row.js';

/** A stay as somebody who leaves finds it. */
export interface FoundStay {
  /** Place of the question in the list. */
  readonly number: number;
  readonly id: string;
  readonly placeCode: string;
  readonly placeCommune: string;
  readonly checkedInAt: Date;
  readonly dueOutAt: Date;
}

export interface GivenCheckOut {
  readonly id: string;
  readonly placeCode: string;
  readonly checkedInAt: Date;
  readonly checkedOutAt: Date;
  readonly made: RequestDigest;
}

/** By the stay's own id, or by any of the person's digests. */
export interface SoughtStay {
  readonly placeCode: string;
  readonly id: string | undefined;
  readonly personIndexes: readonly Buffer[];
}

export interface Departure {
  readonly id: string;
  readonly checkedOutAt: Date;
  readonly made: RequestDigest;
}

const FIND_BY_KEYS = `
  SELECT id, place_code AS "placeCode", checked_in_at AS "checkedInAt", checked_out_at AS "checkedOutAt",
    out_key_digest AS key, out_body_digest AS body
  FROM health_declaration.check_in WHERE out_key_digest = ANY($1::bytea[])`;

const FOUND = `sought.number, stay.id, stay.place_code AS "placeCode", stay.place_commune AS "placeCommune",
  stay.checked_in_at AS "checkedInAt", stay.due_out_at AS "dueOutAt"`;

/** In the order of ids, so that two batches never wait for each other in a circle. */
const FIND_OPEN = `
  SELECT ${FOUND}
  FROM health_declaration.check_in stay
  JOIN (
    SELECT number, place_code, id, NULL::bytea AS person_index
    FROM unnest($1::int[], $2::text[], $3::uuid[]) AS by_id (number, place_code, id)
    UNION ALL
    SELECT by_person.number, by_person.place_code, open.id, person_index
    FROM unnest($4::int[], $5::text[], $6::bytea[]) AS by_person (number, place_code, person_index)
    CROSS JOIN LATERAL (
      SELECT id FROM health_declaration.check_in one
      WHERE one.person_index = by_person.person_index AND one.place_code = by_person.place_code
        AND one.checked_out_at IS NULL
      ORDER BY one.checked_in_at DESC LIMIT 1
    ) open
  ) sought ON stay.id = sought.id AND stay.place_code = sought.place_code
  WHERE stay.checked_out_at IS NULL
  ORDER BY stay.id
  FOR UPDATE OF stay`;

const END = `
  UPDATE health_declaration.check_in AS stay
  SET version = 2, automatic = false, checked_out_at = given.at, out_key_digest = given.key, out_body_digest = given.body
  FROM unnest($1::uuid[], $2::timestamptz[], $3::bytea[], $4::bytea[]) AS given (id, at, key, body)
  WHERE stay.id = given.id AND stay.checked_out_at IS NULL
  RETURNING ${ENDED_COLUMNS.replace('id,', 'stay.id,')}`;

const END_DUE = `
  UPDATE health_declaration.check_in SET version = 2, automatic = true, checked_out_at = due_out_at
  WHERE id = ANY(ARRAY(
    SELECT id FROM health_declaration.check_in WHERE checked_out_at IS NULL AND due_out_at <= $1
    ORDER BY due_out_at LIMIT $2 FOR UPDATE SKIP LOCKED))
    AND checked_out_at IS NULL
  RETURNING ${ENDED_COLUMNS}`;

/** The only door to stays for those who end them. */
@Injectable()
export class CheckOutStore {
  /** What was answered to the requests with these keys, by the key's digest in hexadecimal. */
  async findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<ReadonlyMap<string, GivenCheckOut>> {
    if (keys.length === 0) return new Map();
    const rows = await tx.query<Omit<GivenCheckOut, 'made'> & RequestDigest>(FIND_BY_KEYS, [keys]);
    return new Map(rows.map(({ key, body, ...answer }) => [key.toString('hex'), { ...answer, made: { key, body } }]));
  }

  /** The open stays that are asked for, by the place of the question; locked until the transaction ends. */
  async loadOpen(tx: Tx, sought: readonly SoughtStay[]): Promise<ReadonlyMap<number, FoundStay>> {
    if (sought.length === 0) return new Map();
    const byId = sought.flatMap(({ placeCode, id }, number) => (id === undefined ? [] : [{ number, placeCode, id }]));
    const byPerson = sought.flatMap(({ placeCode, personIndexes }, number) =>
      personIndexes.map((index) => ({ number, placeCode, index })),
    );
    const rows = await tx.query<FoundStay>(FIND_OPEN, [
      byId.map(({ number }) => number),
      byId.map(({ placeCode }) => placeCode),
      byId.map(({ id }) => id),
      byPerson.map(({ number }) => number),
      byPerson.map(({ placeCode }) => placeCode),
      byPerson.map(({ index }) => index),
    ]);
    return new Map(rows.map((row) => [row.number, row]));
  }

  async end(tx: Tx, departures: readonly Departure[]): Promise<EndedStay[]> {
    if (departures.length === 0) return [];
    return tx.query<EndedStay>(END, [
      departures.map(({ id }) => id),
      departures.map(({ checkedOutAt }) => checkedOutAt),
      departures.map(({ made }) => made.key),
      departures.map(({ made }) => made.body),
    ]);
  }

  /** Ends up to `limit` stays that are over by the rule; answers them. */
  endDue(tx: Tx, at: Date, limit: number): Promise<EndedStay[]> {
    return tx.query<EndedStay>(END_DUE, [at, limit]);
  }
}
