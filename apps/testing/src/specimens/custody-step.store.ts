import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { CustodyStep } from './specimen-steps.rules.js';

export interface NewCustodyStep {
  readonly specimenId: string;
  readonly version: number;
  readonly step: CustodyStep;
  readonly happenedAt: Date;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly facilityCode: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly made: RequestDigest | null;
}

export interface CustodyStepRow {
  readonly step: CustodyStep;
  readonly version: number;
  readonly happenedAt: Date;
  readonly recordedAt: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly facilityCode: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface KeyedStep extends CustodyStepRow {
  readonly specimenId: string;
  readonly key: Buffer;
  readonly body: Buffer;
}

const READ = `step, version, happened_at AS "happenedAt", recorded_at AS "recordedAt", actor_kind AS "actorKind",
  actor_id AS "actorId", facility_code AS "facilityCode", detail`;

/** The only door to the chain of custody, which only grows. */
@Injectable()
export class CustodyStepStore {
  async insert(tx: Tx, steps: readonly NewCustodyStep[]): Promise<void> {
    if (steps.length === 0) return;
    await tx.execute(
      `INSERT INTO testing.custody_step (id, specimen_id, version, step, happened_at, actor_kind, actor_id,
         facility_code, detail, key_digest, body_digest, recorded_at)
       SELECT *, $12::timestamptz FROM unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[], $5::timestamptz[],
         $6::text[], $7::text[], $8::text[], $9::jsonb[], $10::bytea[], $11::bytea[])`,
      [
        steps.map(() => uuidv7()),
        steps.map(({ specimenId }) => specimenId),
        steps.map(({ version }) => version),
        steps.map(({ step }) => step),
        steps.map(({ happenedAt }) => happenedAt),
        steps.map(({ actor }) => actor.kind),
        steps.map(({ actor }) => actor.id),
        steps.map(({ facilityCode }) => facilityCode),
        steps.map(({ detail }) => JSON.stringify(detail)),
        steps.map(({ made }) => made?.key ?? null),
        steps.map(({ made }) => made?.body ?? null),
        tx.recordedAt,
      ],
    );
  }

  list(on: Database | Tx, specimenId: string): Promise<CustodyStepRow[]> {
    return on.query<CustodyStepRow>(
      `SELECT ${READ} FROM testing.custody_step WHERE specimen_id = $1 ORDER BY version`,
      [specimenId],
    );
  }

  async findByKeys(on: Database | Tx, keys: readonly Buffer[]): Promise<KeyedStep | undefined> {
    const rows = await on.query<KeyedStep>(
      `SELECT ${READ}, specimen_id AS "specimenId", key_digest AS key, body_digest AS body
       FROM testing.custody_step WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return rows[0];
  }
}
