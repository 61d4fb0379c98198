import type pg from 'pg';
import { specimenStrata } from './synthetic-specimen.js';

/** Collects specimens of as many people, numbered from 1 and waiting for a test on the spot. */
export async function fillSpecimens(client: pg.Client, count: number): Promise<void> {
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO testing.person (id, version, assurance, known_since)
     SELECT ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 1, 'none', '2021-08-10T23:00Z'
     FROM generate_series(1, $1::integer) n`,
    [count],
  );
  await client.query(
    `INSERT INTO testing.specimen (id, version, person_id, assigner, barcode, tube, kind, status, facility_code,
       commune_code, strata, assurance, method, collected_at, day, expected_at, collected_by)
     SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 1,
       ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'BENCH', 'R' || lpad(n::text, 8, '0'), 'own',
       $2::jsonb->>'kind', 'collected', $2::jsonb->>'facilityCode', $2::jsonb->>'communeCode', $2::jsonb, 'none',
       'rapid-antigen', '2021-08-10T23:00Z', '2021-08-11', '2021-08-10T23:30Z', 'bench'
     FROM generate_series(1, $1::integer) n`,
    [count, JSON.stringify(specimenStrata)],
  );
  await client.query('COMMIT');
  await client.query('VACUUM ANALYZE testing.specimen');
  await client.query('VACUUM ANALYZE testing.person');
}
