import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { PlacesNow } from './admission.rules.js';

/** Who is about to enter, as far as places are asked about them. */
export interface Asked {
  readonly placeCode: string;
  readonly personIndexes: readonly Buffer[];
  /** As in the entry that the rule decides. */
  readonly person: string;
  readonly personalCode: { readonly id: string; readonly step: number } | undefined;
}

const LOCK_CAPACITIES = `
  SELECT place_code AS "placeCode", capacity FROM health_declaration.place_capacity
  WHERE place_code = ANY($1) ORDER BY place_code FOR UPDATE`;

const COUNT_INSIDE = `
  SELECT place_code AS "placeCode", count(*)::int AS inside FROM health_declaration.check_in
  WHERE place_code = ANY($1) AND checked_out_at IS NULL AND due_out_at > $2 GROUP BY place_code`;

const FIND_INSIDE = `
  SELECT asked.number FROM unnest($1::int[], $2::text[], $3::bytea[]) AS asked (number, place_code, person_index)
  WHERE EXISTS (
    SELECT FROM health_declaration.check_in stay
    WHERE stay.person_index = asked.person_index AND stay.place_code = asked.place_code
      AND stay.checked_out_at IS NULL AND stay.due_out_at > $4)`;

const FIND_SHOWN = `
  SELECT asked.number FROM unnest($1::int[], $2::text[], $3::uuid[], $4::bigint[]) AS asked (number, place_code, id, step)
  WHERE EXISTS (
    SELECT FROM health_declaration.check_in stay
    WHERE stay.personal_code_id = asked.id AND stay.step = asked.step AND stay.place_code = asked.place_code)`;

/** How full places are, and how many they may hold. */
@Injectable()
export class PlaceOccupancyStore {
  constructor(private readonly database: Database) {}

  /** Places with a capacity stay locked until the transaction ends, so that the last seat is given once. */
  async readFor(tx: Tx, asked: readonly Asked[]): Promise<PlacesNow> {
    const capacities = await this.lockCapacities(tx, asked);
    const bounded = asked.filter(({ placeCode }) => capacities.has(placeCode));
    const inside = await this.countInside(tx, [...capacities.keys()]);
    const present = await this.findInside(tx, bounded);
    const shown = await this.findShown(tx, asked);
    return {
      capacityOf: (placeCode) => capacities.get(placeCode),
      insideOf: (placeCode) => inside.get(placeCode) ?? 0,
      isInside: (placeCode, person) => present.has(`${placeCode} ${person}`),
      wasShown: (placeCode, shownOnce) => shown.has(`${placeCode} ${shownOnce}`),
    };
  }

  /** Undefined where any number may be inside. */
  async capacityOf(placeCode: string): Promise<number | undefined> {
    const rows = await this.database.query<{ capacity: number }>(
      'SELECT capacity FROM health_declaration.place_capacity WHERE place_code = $1',
      [placeCode],
    );
    return rows[0]?.capacity;
  }

  /** Null takes the bound away. */
  async setCapacity(tx: Tx, placeCode: string, capacity: number | null, by: string): Promise<void> {
    if (capacity === null) {
      await tx.execute('DELETE FROM health_declaration.place_capacity WHERE place_code = $1', [placeCode]);
      return;
    }
    await tx.execute(
      `INSERT INTO health_declaration.place_capacity (place_code, capacity, set_by, set_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (place_code) DO UPDATE SET capacity = excluded.capacity, set_by = excluded.set_by,
         set_at = excluded.set_at`,
      [placeCode, capacity, by, tx.recordedAt],
    );
  }

  private async lockCapacities(tx: Tx, asked: readonly Asked[]): Promise<ReadonlyMap<string, number>> {
    const codes = [...new Set(asked.map(({ placeCode }) => placeCode))];
    const rows = await tx.query<{ placeCode: string; capacity: number }>(LOCK_CAPACITIES, [codes]);
    return new Map(rows.map(({ placeCode, capacity }) => [placeCode, capacity]));
  }

  private async countInside(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (codes.length === 0) return new Map();
    const rows = await tx.query<{ placeCode: string; inside: number }>(COUNT_INSIDE, [codes, tx.recordedAt]);
    return new Map(rows.map(({ placeCode, inside }) => [placeCode, inside]));
  }

  private async findInside(tx: Tx, asked: readonly Asked[]): Promise<ReadonlySet<string>> {
    if (asked.length === 0) return new Set();
    const questions = asked.flatMap(({ placeCode, personIndexes }, number) =>
      personIndexes.map((index) => ({ number, placeCode, index })),
    );
    const rows = await tx.query<{ number: number }>(FIND_INSIDE, [
      questions.map(({ number }) => number),
      questions.map(({ placeCode }) => placeCode),
      questions.map(({ index }) => index),
      tx.recordedAt,
    ]);
    return new Set(rows.map(({ number }) => `${asked[number]?.placeCode} ${asked[number]?.person}`));
  }

  private async findShown(tx: Tx, asked: readonly Asked[]): Promise<ReadonlySet<string>> {
    const codes = asked.flatMap(({ placeCode, personalCode }) =>
      personalCode ? [{ placeCode, ...personalCode }] : [],
    );
    if (codes.length === 0) return new Set();
    const rows = await tx.query<{ number: number }>(FIND_SHOWN, [
      codes.map((_, number) => number),
      codes.map(({ placeCode }) => placeCode),
      codes.map(({ id }) => id),
      codes.map(({ step }) => step),
    ]);
    return new Set(rows.flatMap(({ number }) => shownText(codes[number])));
  }
}

/** One showing of a personal code, as rules compare it. */
export function shownOnceOf({ id, step }: { readonly id: string; readonly step: number }): string {
  return `${id} ${step}`;
}

function shownText(code: { placeCode: string; id: string; step: number } | undefined): string[] {
  return code ? [`${code.placeCode} ${shownOnceOf(code)}`] : [];
}
