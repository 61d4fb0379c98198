import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** An address whose own position is known. */
export interface LocatedAddress {
  readonly communeCode: string;
  readonly address: string;
  /** WGS 84, degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

/** More than all points of a district; of more some are left out. */
const ADDRESSES_MAX = 20_000;

/** Which addresses of points lie where, for sure? */
@Injectable()
export class LocatedAddressesQuery {
  constructor(private readonly database: Database) {}

  /** Of points that were registered before the instant and are there, in the communes. */
  ofCommunes(communes: readonly string[], registeredBefore: Date): Promise<LocatedAddress[]> {
    return this.database.query<LocatedAddress>(
      `SELECT p.commune_code AS "communeCode", p.address, p.latitude, p.longitude FROM geo_maps.supply_point p
       WHERE p.commune_code = ANY($1::text[]) AND p.located = 'given' AND p.address IS NOT NULL AND p.closed_at IS NULL
         AND p.registered_at < $2 ORDER BY p.id LIMIT ${ADDRESSES_MAX}`,
      [communes, registeredBefore],
    );
  }
}
