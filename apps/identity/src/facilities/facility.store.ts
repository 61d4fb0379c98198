import { Injectable } from '@nestjs/common';
import { BlindIndex, RowSealer, type Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { Facility, FacilityState } from './facility.rules.js';
import { FACILITY_COLUMNS } from './facility-row.js';

/** Facilities are not deleted, so that all their contacts share one data key. */
const CONTACT_PERIOD = 'facilities';
const CONTACT_INDEX = 'facility.contact';

/** What a change does to the contact: `null` takes it away, undefined leaves it. */
export type ContactChange = string | null | undefined;

const INSERT = `
  INSERT INTO identity.facility (code, name, kinds, commune_code, national_codes, methods, opening_hours, latitude,
    longitude, address, valid_from, valid_to, capacity, sealed_contact, contact_index, version, registered_at, key_digest,
    body_digest)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1, $16, $17, $18)
  ON CONFLICT DO NOTHING RETURNING ${FACILITY_COLUMNS}`;

const UPDATE = `
  UPDATE identity.facility SET (name, kinds, commune_code, national_codes, methods, opening_hours, latitude, longitude,
    address, valid_from, valid_to, capacity, version) = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, version + 1)
  WHERE code = $1 RETURNING ${FACILITY_COLUMNS}`;

/** The only door to `identity.facility` for those who write. */
@Injectable()
export class FacilityStore {
  constructor(
    private readonly sealer: RowSealer,
    private readonly index: BlindIndex,
  ) {}

  /** To be called before the transaction of a write. */
  prepare = (): Promise<void> => this.sealer.prepare([CONTACT_PERIOD]);

  /** Locked until the transaction ends. */
  async load(tx: Tx, code: string): Promise<Facility | undefined> {
    const sql = `SELECT ${FACILITY_COLUMNS} FROM identity.facility WHERE code = $1 FOR UPDATE`;
    return (await tx.query<Facility>(sql, [code]))[0];
  }

  /** The facility that was registered under one of the keys, as it is now, with the digests of that request. */
  async findByKey(tx: Tx, keys: readonly Buffer[]): Promise<{ facility: Facility; made: RequestDigest } | undefined> {
    const [row] = await tx.query<Facility & RequestDigest>(
      `SELECT ${FACILITY_COLUMNS}, key_digest AS key, body_digest AS body FROM identity.facility
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!row) return undefined;
    const { key, body, ...facility } = row;
    return { facility, made: { key, body } };
  }

  /** Undefined where the code or the key is taken; nothing is written then. */
  async insert(
    tx: Tx,
    state: FacilityState,
    contact: ContactChange,
    made: RequestDigest | undefined,
  ): Promise<Facility | undefined> {
    const sealed = this.sealed(state.code, contact);
    const request = [tx.recordedAt, made?.key ?? null, made?.body ?? null];
    return (await tx.query<Facility>(INSERT, [...columnsOf(state), ...sealed, ...request]))[0];
  }

  /** The row must be locked by `load`. */
  async update(tx: Tx, state: FacilityState, contact: ContactChange): Promise<Facility> {
    const [changed] = await tx.query<Facility>(UPDATE, columnsOf(state));
    if (!changed) throw new Error('the facility to be changed was not there');
    if (contact !== undefined) {
      const sql = 'UPDATE identity.facility SET (sealed_contact, contact_index) = ($2, $3) WHERE code = $1';
      await tx.execute(sql, [state.code, ...this.sealed(state.code, contact)]);
    }
    return changed;
  }

  /** Whether the contact is another than what is stored. */
  async changesContact(tx: Tx, code: string, contact: ContactChange): Promise<boolean> {
    if (contact === undefined) return false;
    const sql = 'SELECT contact_index AS index FROM identity.facility WHERE code = $1';
    const stored = (await tx.query<{ index: Buffer | null }>(sql, [code]))[0]?.index ?? null;
    if (contact === null || stored === null) return (contact === null) !== (stored === null);
    return !this.index.allOf(CONTACT_INDEX, contact).some((index) => index.equals(stored));
  }

  private sealed(code: string, contact: ContactChange): [Buffer | null, Buffer | null] {
    if (contact === undefined || contact === null) return [null, null];
    const place = { table: 'facility', id: code };
    const sealed = this.sealer.sealWith(CONTACT_PERIOD, place, { contactPhone: contact });
    return [sealed, this.index.of(CONTACT_INDEX, contact)];
  }
}

const columnsOf = (state: FacilityState): unknown[] => [
  state.code,
  state.name,
  state.kinds,
  state.communeCode,
  JSON.stringify(state.nationalCodes),
  state.methods,
  state.openingHours,
  state.latitude,
  state.longitude,
  state.address,
  state.validFrom,
  state.validTo,
  state.capacity,
];
