import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { ENDED_COLUMNS, transposed, type EndedStay, type NewCheckIn } from './check-in-row.js';
import type { Way } from './check-in.rules.js';

/** What one answer said; it can be rebuilt whatever has become of the stay since. */
export interface GivenCheckIn {
  readonly id: string;
  readonly placeCode: string;
  readonly way: Way;
  readonly checkedInAt: Date;
  readonly dueOutAt: Date;
  readonly warnings: string[];
  readonly sealed: Buffer;
  readonly made: RequestDigest;
}

const FIND_BY_KEYS = `
  SELECT id, place_code AS "placeCode", way, checked_in_at AS "checkedInAt", due_out_at AS "dueOutAt", warnings, sealed,
    key_digest AS key, body_digest AS body
  FROM health_declaration.check_in WHERE key_digest = ANY($1::bytea[])`;

const COLUMNS = `id, place_code, place_kind, place_commune, way, shown, submitted_by, checked_in_at, day, received_at,
  due_out_at, personal_code_id, step, sealed, person_index, phone_index, document_index, key_digest, body_digest`;

/** Warnings come as codes with a space between, since unnest flattens arrays of arrays. */
const INSERT = `
  INSERT INTO health_declaration.check_in (version, ${COLUMNS}, warnings)
  SELECT 1, ${COLUMNS}, string_to_array(warnings, ' ')
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[],
    $9::date[], $10::timestamptz[], $11::timestamptz[], $12::uuid[], $13::bigint[], $14::bytea[], $15::bytea[],
    $16::bytea[], $17::bytea[], $18::bytea[], $19::bytea[], $20::text[])
    AS given (${COLUMNS}, warnings)
  ON CONFLICT DO NOTHING
  RETURNING id`;
const PARAMETERS = 20;

/** The earlier of two stays of one person at one place ended when the later began, if it had not ended before. */
const SUPERSEDE = `
  UPDATE health_declaration.check_in AS earlier
  SET version = 2, automatic = true, checked_out_at = least(later.began, earlier.due_out_at)
  FROM (
    SELECT old.id, min(new.checked_in_at) AS began
    FROM health_declaration.check_in new
    JOIN health_declaration.check_in old
      ON old.person_index = new.person_index AND old.place_code = new.place_code AND old.checked_out_at IS NULL
      AND (old.checked_in_at, old.id) < (new.checked_in_at, new.id)
    WHERE new.id = ANY($1::uuid[])
    GROUP BY old.id
  ) later
  WHERE earlier.id = later.id AND earlier.checked_out_at IS NULL
  RETURNING ${ENDED_COLUMNS.replace('id,', 'earlier.id,')}`;

/** The only door to stays for those who make them. */
@Injectable()
export class CheckInStore {
  /** What was answered to the requests with these keys, by the key's digest in hexadecimal. */
  async findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<ReadonlyMap<string, GivenCheckIn>> {
    if (keys.length === 0) return new Map();
    const rows = await tx.query<Omit<GivenCheckIn, 'made'> & RequestDigest>(FIND_BY_KEYS, [keys]);
    return new Map(rows.map(({ key, body, ...answer }) => [key.toString('hex'), { ...answer, made: { key, body } }]));
  }

  /** In one statement; answers the ids that were inserted. One that is missing met another's key or its shown code. */
  async insert(tx: Tx, checkIns: readonly NewCheckIn[]): Promise<ReadonlySet<string>> {
    if (checkIns.length === 0) return new Set();
    const rows = await tx.query<{ id: string }>(INSERT, transposed(checkIns.map(valuesOf), PARAMETERS));
    return new Set(rows.map(({ id }) => id));
  }

  /** Ends earlier stays of those who have just entered again; answers them. */
  async supersede(tx: Tx, ids: ReadonlySet<string>): Promise<EndedStay[]> {
    return ids.size === 0 ? [] : tx.query<EndedStay>(SUPERSEDE, [[...ids]]);
  }
}

function valuesOf(checkIn: NewCheckIn): unknown[] {
  const { place, columns, personalCode, made } = checkIn;
  return [
    checkIn.id,
    place.code,
    place.kind,
    place.communeCode,
    checkIn.way,
    checkIn.shown,
    checkIn.submittedBy,
    checkIn.checkedInAt,
    checkIn.day,
    checkIn.receivedAt,
    checkIn.dueOutAt,
    personalCode?.id ?? null,
    personalCode?.step ?? null,
    columns.sealed,
    columns.personIndex,
    columns.phoneIndex,
    columns.documentIndex,
    made.key,
    made.body,
    checkIn.warnings.join(' '),
  ];
}
