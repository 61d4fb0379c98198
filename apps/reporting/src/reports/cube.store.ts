import type { Tx } from '#libs/database';
import type { Side } from '#libs/messaging';
import type { CubeDelta } from './cube-delta.js';
import type { CubeView } from './indicator.js';
import { sumByCell } from './summed-deltas.js';

const CELL = 'indicator, margin, day, area, place, sex, age_band, category';

/** Adds deltas to one side of a view's cube: one statement a table, whatever the number of deltas. */
export async function addToCube(
  tx: Tx,
  view: CubeView,
  side: Side,
  deltas: readonly CubeDelta[],
  totalled: ReadonlySet<string>,
): Promise<void> {
  if (deltas.length === 0) return;
  const changes = sumByCell(deltas, true);
  await tx.query(
    `INSERT INTO reporting.${view}_change AS cell (side, ${CELL}, recorded_hour, value)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::date[], $5::text[], $6::text[], $7::text[], $8::text[],
                              $9::text[], $10::timestamp[], $11::bigint[])
     ON CONFLICT (side, ${CELL}, recorded_hour) DO UPDATE SET value = cell.value + excluded.value`,
    [side, ...cellColumns(changes), changes.map(hourStart), changes.map(({ value }) => value)],
  );
  const totals = sumByCell(
    deltas.filter(({ margin }) => totalled.has(margin)),
    false,
  );
  await tx.query(
    `INSERT INTO reporting.${view}_total AS cell (side, ${CELL}, value)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::date[], $5::text[], $6::text[], $7::text[], $8::text[],
                              $9::text[], $10::bigint[])
     ON CONFLICT (side, ${CELL}) DO UPDATE SET value = cell.value + excluded.value`,
    [side, ...cellColumns(totals), totals.map(({ value }) => value)],
  );
}

/** Empties one side by rows, not by truncation, so that a reader with an older snapshot still sees what it had. */
export async function clearCube(tx: Tx, view: CubeView, side: Side): Promise<void> {
  await tx.query(`DELETE FROM reporting.${view}_change WHERE side = $1`, [side]);
  await tx.query(`DELETE FROM reporting.${view}_total WHERE side = $1`, [side]);
}

const hourStart = (delta: CubeDelta): string => `${delta.recordedHour}:00:00`;

function cellColumns(deltas: readonly CubeDelta[]): string[][] {
  return [
    deltas.map(({ indicator }) => indicator),
    deltas.map(({ margin }) => margin),
    deltas.map(({ day }) => day),
    deltas.map(({ area }) => area),
    deltas.map(({ place }) => place),
    deltas.map(({ sex }) => sex),
    deltas.map(({ ageBand }) => ageBand),
    deltas.map(({ category }) => category),
  ];
}
