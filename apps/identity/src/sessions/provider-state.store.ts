import { Injectable } from '@nestjs/common';
import { Database, RowSealer } from '#libs/database';
import { RealClock } from '#libs/runtime';
import { createHash } from 'node:crypto';

/** What the provider stores, in its own shape. */
export type ProviderPayload = Record<string, unknown>;

/** Everything of the provider is sealed with one data key; it lives for a shift at most. */
const PERIOD = 'provider-state';

const UPSERT = `
  INSERT INTO identity.provider_state (model, id_digest, sealed, uid_digest, grant_digest, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (model, id_digest) DO UPDATE SET (sealed, uid_digest, grant_digest, expires_at) =
    (excluded.sealed, excluded.uid_digest, excluded.grant_digest, excluded.expires_at)`;

/** Rows that one statement deletes. */
const EXPIRED_PER_STATEMENT = 1_000;

const DELETE_EXPIRED = `
  DELETE FROM identity.provider_state WHERE (model, id_digest) IN (
    SELECT model, id_digest FROM identity.provider_state WHERE expires_at <= $1 LIMIT ${EXPIRED_PER_STATEMENT})`;

interface StateRow {
  id_digest: Buffer;
  sealed: Buffer;
  consumed_at: Date | null;
}

/** The only door to `identity.provider_state`. Expired rows are never found, whether or not they were deleted yet. */
@Injectable()
export class ProviderStateStore {
  constructor(
    private readonly database: Database,
    private readonly sealer: RowSealer,
    private readonly clock: RealClock,
  ) {}

  async save(model: string, id: string, payload: ProviderPayload, seconds: number): Promise<void> {
    const sealed = await this.sealer.seal(PERIOD, placeOf(model, digestOf(id)), payload);
    const expiresAt = new Date(this.clock.now().getTime() + seconds * 1000);
    const others = [payload.uid, payload.grantId].map((other) => (typeof other === 'string' ? digestOf(other) : null));
    await this.database.query(UPSERT, [model, digestOf(id), sealed, ...others, expiresAt]);
  }

  find(model: string, id: string): Promise<ProviderPayload | undefined> {
    return this.one(model, 'id_digest', id);
  }

  findByUid(model: string, uid: string): Promise<ProviderPayload | undefined> {
    return this.one(model, 'uid_digest', uid);
  }

  /** False where it was consumed before, also by a request at the same moment. */
  async consume(model: string, id: string): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE identity.provider_state SET consumed_at = $3
       WHERE model = $1 AND id_digest = $2 AND consumed_at IS NULL RETURNING model`,
      [model, digestOf(id), this.clock.now()],
    );
    return rows.length === 1;
  }

  async delete(model: string, id: string): Promise<void> {
    await this.database.query('DELETE FROM identity.provider_state WHERE model = $1 AND id_digest = $2', [
      model,
      digestOf(id),
    ]);
  }

  /** Codes and tokens of a grant. */
  async deleteOfGrant(grantId: string): Promise<void> {
    await this.database.query('DELETE FROM identity.provider_state WHERE grant_digest = $1', [digestOf(grantId)]);
  }

  /** @returns whether there may be more */
  async deleteExpired(): Promise<boolean> {
    const deleted = await this.database.transaction((tx) => tx.execute(DELETE_EXPIRED, [this.clock.now()]));
    return deleted === EXPIRED_PER_STATEMENT;
  }

  private async one(
    model: string,
    column: 'id_digest' | 'uid_digest',
    id: string,
  ): Promise<ProviderPayload | undefined> {
    const [row] = await this.database.query<StateRow>(
      `SELECT id_digest, sealed, consumed_at FROM identity.provider_state
       WHERE model = $1 AND ${column} = $2 AND expires_at > $3`,
      [model, digestOf(id), this.clock.now()],
    );
    if (row === undefined) return undefined;
    const payload = await this.sealer.open<ProviderPayload>(placeOf(model, row.id_digest), row.sealed);
    return row.consumed_at === null ? payload : { ...payload, consumed: Math.floor(row.consumed_at.getTime() / 1000) };
  }
}

const digestOf = (id: string): Buffer => createHash('sha256').update(id).digest();

const placeOf = (model: string, digest: Buffer): { table: string; id: string } => ({
  table: 'provider_state',
  id: `${model}/${digest.toString('base64url')}`,
});
