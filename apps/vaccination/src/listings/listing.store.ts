import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { lockKeys, LOCKS } from '../advisory-locks.js';
import type { ListingSource } from './listing-source.js';

export interface NewListing {
  readonly id: string;
  readonly personId: string;
  readonly source: ListingSource;
  readonly priorityGroup: string;
  readonly sealed: Buffer;
  readonly listedBy: string;
  readonly made: RequestDigest;
}

export interface KeyedListing {
  readonly id: string;
  readonly personId: string;
  readonly made: RequestDigest;
}

/** The only door to lists of people. */
@Injectable()
export class ListingStore {
  /**
   * What was listed under these keys before, by the key in hexadecimal. Nobody else lists under them until the
   * transaction ends; it is the first thing that a transaction does.
   */
  async lockAndFind(
    tx: Tx,
    locked: readonly Buffer[],
    keys: readonly Buffer[],
  ): Promise<ReadonlyMap<string, KeyedListing>> {
    await lockKeys(tx, LOCKS.listingKeys, locked);
    const rows = await tx.query<Omit<KeyedListing, 'made'> & RequestDigest>(
      `SELECT id, person_id AS "personId", key_digest AS key, body_digest AS body FROM vaccination.person_listing
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return new Map(rows.map(({ key, body, ...one }) => [key.toString('hex'), { ...one, made: { key, body } }]));
  }

  async insert(tx: Tx, listings: readonly NewListing[]): Promise<void> {
    if (listings.length === 0) return;
    await tx.execute(
      `INSERT INTO vaccination.person_listing (id, person_id, source, priority_group, sealed, listed_by, key_digest,
         body_digest, listed_at)
       SELECT *, $9::timestamptz FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bytea[], $6::text[],
         $7::bytea[], $8::bytea[])`,
      [
        listings.map(({ id }) => id),
        listings.map(({ personId }) => personId),
        listings.map(({ source }) => source),
        listings.map(({ priorityGroup }) => priorityGroup),
        listings.map(({ sealed }) => sealed),
        listings.map(({ listedBy }) => listedBy),
        listings.map(({ made }) => made.key),
        listings.map(({ made }) => made.body),
        tx.recordedAt,
      ],
    );
  }
}
