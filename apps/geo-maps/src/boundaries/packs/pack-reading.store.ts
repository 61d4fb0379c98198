import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { LocalDay } from '#libs/vocabulary';
import type { BoundaryPack, PackUnit } from './boundary-pack.js';
import type { PackReading } from './read-pack.js';

/** A pack that this process reads. */
export interface PackToRead extends Pick<BoundaryPack, 'id' | 'datum'> {
  readonly validFrom: LocalDay;
  /** This one included. */
  readonly attempts: number;
}

/** Coordinates of one unit have up to some megabytes. */
const UNITS_AT_ONCE = 20;

/** The door to packs for the job that reads them. */
@Injectable()
export class PackReadingStore {
  async isWorkLeft(on: Database): Promise<boolean> {
    const rows = await on.query(`SELECT FROM geo_maps.boundary_pack WHERE state IN ('waiting', 'reading') LIMIT 1`);
    return rows.length > 0;
  }

  /** The one that waits for longest, or that a process which died was reading. */
  async begin(tx: Tx): Promise<PackToRead | undefined> {
    const [pack] = await tx.query<PackToRead>(
      `UPDATE geo_maps.boundary_pack SET state = 'reading', attempts = attempts + 1
       WHERE id = (SELECT id FROM geo_maps.boundary_pack WHERE state IN ('waiting', 'reading')
                   ORDER BY sent_at, id LIMIT 1)
       RETURNING id, datum, valid_from AS "validFrom", attempts`,
    );
    return pack;
  }

  async fileOf(on: Database, id: string): Promise<Uint8Array<ArrayBuffer>> {
    const pieces = await on.query<{ bytes: Buffer }>(
      'SELECT bytes FROM geo_maps.boundary_pack_piece WHERE pack_id = $1 ORDER BY number',
      [id],
    );
    // A copy with a buffer of its own, which can be handed to a thread.
    return new Uint8Array(Buffer.concat(pieces.map(({ bytes }) => bytes)));
  }

  /** False where another process has finished it since; nothing is written then. The file is forgotten. */
  async finish(
    tx: Tx,
    { id, attempts }: PackToRead,
    reading: PackReading,
    comparedWith: string | null,
  ): Promise<boolean> {
    const state = reading.report.faults.length === 0 ? 'ready' : 'refused';
    const updated = await tx.execute(
      `UPDATE geo_maps.boundary_pack SET state = $3, report = $4, compared_with = $5, read_at = $6
       WHERE id = $1 AND state = 'reading' AND attempts = $2`,
      [id, attempts, state, JSON.stringify(reading.report), comparedWith, tx.recordedAt],
    );
    if (updated === 0) return false;
    await tx.execute('DELETE FROM geo_maps.boundary_pack_piece WHERE pack_id = $1', [id]);
    for (let at = 0; at < reading.units.length; at += UNITS_AT_ONCE)
      await this.insertUnits(tx, id, reading.units.slice(at, at + UNITS_AT_ONCE));
    await tx.execute(
      `INSERT INTO geo_maps.boundary_pack_neighbours (pack_id, code, other_code, shared_m)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::float8[])`,
      [id, ...([0, 1, 2] as const).map((column) => reading.neighbours.map((pair) => pair[column]))],
    );
    return true;
  }

  private async insertUnits(tx: Tx, id: string, units: readonly PackUnit[]): Promise<void> {
    await tx.execute(
      `INSERT INTO geo_maps.boundary_pack_unit (pack_id, code, name, polygons, area_m2)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::float8[])`,
      [
        id,
        units.map(({ code }) => code),
        units.map(({ name }) => name),
        units.map(({ polygons }) => polygons),
        units.map(({ areaM2 }) => areaM2),
      ],
    );
  }
}
