import { loadReferenceData } from '#libs/reference-data';
import { SUPPLY_POINT_KINDS } from '#libs/vocabulary';
import type pg from 'pg';
import { BENCH_DAY } from '../stack/bench-clock.js';

/** How far points lie around the point of their commune, in degrees: some four kilometres. */
const AROUND_DEGREES = 0.04;
/** Two irrational steps spread points evenly without chance, so that every run has the same. */
const STEPS = [0.754_877_666, 0.569_840_291] as const;

/** Fills the register with shops that are nobody's: so many around the points of the communes, of every kind. */
export async function fillSupplyPoints(database: pg.Client, count: number): Promise<void> {
  const communes = loadReferenceData()
    .adminUnits.communesOf('93', BENCH_DAY)
    .flatMap(({ code, latitude, longitude }) => (latitude === undefined ? [] : [{ code, latitude, longitude }]));
  await database.query(
    `INSERT INTO geo_maps.supply_point (id, version, facts, name, name_key, kind, commune_code, address, latitude,
       longitude, located, hours, goods, registered_at, said, said_of_goods)
     SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 1, 1, 'Cửa hàng thử ' || n,
       'cua hang thu ' || n, ($2::text[])[1 + n % cardinality($2::text[])], commune.code, 'Ấp ' || n % 9,
       commune.latitude + $3::float8 * (n * $4::float8 - floor(n * $4::float8) - 0.5),
       commune.longitude + $3::float8 * (n * $5::float8 - floor(n * $5::float8) - 0.5),
       'given', '06:00-20:00', ARRAY['rice', 'vegetables'], $6, model.said, model.said_of_goods
     FROM generate_series(1, $1::int) n
     CROSS JOIN LATERAL (SELECT said, said_of_goods FROM geo_maps.supply_point WHERE n > 0 LIMIT 1) model
     JOIN jsonb_to_recordset($7::jsonb) AS commune (at int, code text, latitude float8, longitude float8)
       ON commune.at = n % $8`,
    [
      ...[count, SUPPLY_POINT_KINDS, AROUND_DEGREES, ...STEPS, `${BENCH_DAY}T00:00:00Z`],
      ...[JSON.stringify(communes.map((commune, at) => ({ at, ...commune }))), communes.length],
    ],
  );
}
