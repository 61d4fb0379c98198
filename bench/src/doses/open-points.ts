import type pg from 'pg';

/** As the register of facilities would have published them, on either side of the view. */
export async function openPoints(client: pg.Client, codes: readonly string[]): Promise<void> {
  await client.query(
    `INSERT INTO facility_register.facility (side, code, version, name, kinds, commune_code, valid_from, methods)
     SELECT side, code, 1, 'Bench', '{vaccination-point}', '31318', '2019-04-01', '{}'
     FROM unnest('{a,b}'::text[]) AS side, unnest($1::text[]) AS code`,
    [codes],
  );
}
