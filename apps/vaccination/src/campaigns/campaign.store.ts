import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { Campaign, CampaignPlan, CampaignQuota, TakenQuota } from './campaign.js';
import type { CampaignAnswer } from './campaign.dto.js';

const COLUMNS = `c.id, c.version, c.code, c.name, c.area_code AS "areaCode", c.from_day AS "from", c.until_day AS until,
  c.vaccines, c.opened_at AS "openedAt"`;

export interface OpenedCampaign {
  readonly answered: CampaignAnswer;
  readonly made: RequestDigest;
}

/** The only door to campaigns and their quotas. */
@Injectable()
export class CampaignStore {
  /** False where another campaign has the code. */
  async insert(
    tx: Tx,
    c: Campaign,
    { answered, by, made }: { readonly answered: CampaignAnswer; readonly by: string; readonly made: RequestDigest },
  ): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO vaccination.campaign (id, version, code, name, area_code, from_day, until_day, vaccines, opened_at,
         opened_by, answered, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (code) DO NOTHING`,
      [
        ...[c.id, c.version, c.code, c.name, c.areaCode, c.from, c.until, c.vaccines, c.openedAt, by],
        ...[JSON.stringify(answered), made.key, made.body],
      ],
    );
    return inserted > 0;
  }

  async findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<OpenedCampaign | undefined> {
    const [row] = await tx.query<{ answered: CampaignAnswer } & RequestDigest>(
      `SELECT answered, key_digest AS key, body_digest AS body FROM vaccination.campaign
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { answered: row.answered, made: { key: row.key, body: row.body } };
  }

  async find(on: Database | Tx, id: string): Promise<Campaign | undefined> {
    const [found] = await on.query<Campaign>(`SELECT ${COLUMNS} FROM vaccination.campaign c WHERE c.id = $1`, [id]);
    return found;
  }

  /** Until the transaction ends nobody else invites for it or changes it. */
  async lock(tx: Tx, id: string): Promise<Campaign | undefined> {
    const [found] = await tx.query<Campaign>(
      `SELECT ${COLUMNS} FROM vaccination.campaign c WHERE c.id = $1 FOR UPDATE`,
      [id],
    );
    return found;
  }

  /** Those that begin last first. */
  list(
    on: Database,
    { areas, day }: { readonly areas: readonly string[]; readonly day: string | undefined },
    after: { readonly from: string; readonly id: string } | undefined,
    rows: number,
  ): Promise<Campaign[]> {
    return on.query<Campaign>(
      `SELECT ${COLUMNS} FROM vaccination.campaign c
       WHERE c.area_code = ANY($1) AND ($2::date IS NULL OR $2 BETWEEN c.from_day AND c.until_day)
         AND ($3::date IS NULL OR (c.from_day, c.id) < ($3, $4::uuid))
       ORDER BY c.from_day DESC, c.id DESC LIMIT $5`,
      [areas, day ?? null, after?.from ?? null, after?.id ?? null, rows],
    );
  }

  /** With the next version. It must be locked. */
  async change(tx: Tx, id: string, { name, from, until, vaccines }: CampaignPlan): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.campaign SET (version, name, from_day, until_day, vaccines) = (version + 1, $2, $3, $4, $5)
       WHERE id = $1`,
      [id, name, from, until, vaccines],
    );
  }

  async setQuotas(tx: Tx, id: string, quotas: readonly CampaignQuota[]): Promise<void> {
    await tx.execute('DELETE FROM vaccination.campaign_quota WHERE campaign_id = $1', [id]);
    await tx.execute(
      `INSERT INTO vaccination.campaign_quota (campaign_id, commune_code, priority_group, people)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::integer[])`,
      [
        ...[id, quotas.map(({ communeCode }) => communeCode), quotas.map(({ priorityGroup }) => priorityGroup)],
        quotas.map(({ people }) => people),
      ],
    );
  }

  /** Exact while the campaign is locked. */
  quotas(on: Database | Tx, id: string): Promise<TakenQuota[]> {
    return on.query<TakenQuota>(
      `SELECT q.commune_code AS "communeCode", q.priority_group AS "priorityGroup", q.people,
         (SELECT count(*)::int FROM vaccination.invitation i
          WHERE i.campaign_id = q.campaign_id AND i.state NOT IN ('absent', 'declined')
            AND (q.commune_code IS NULL OR i.residence_commune = q.commune_code)
            AND (q.priority_group IS NULL OR i.priority_group = q.priority_group)) AS invited
       FROM vaccination.campaign_quota q WHERE q.campaign_id = $1
       ORDER BY q.commune_code NULLS FIRST, q.priority_group NULLS FIRST`,
      [id],
    );
  }

  /** Whether sessions of it lie on other days or have other vaccines than these. */
  async hasSessionsBeyond(tx: Tx, id: string, { from, until, vaccines }: CampaignPlan): Promise<boolean> {
    const [found] = await tx.query<{ has: boolean }>(
      `SELECT EXISTS (SELECT FROM vaccination.vaccination_session s WHERE s.campaign_id = $1
         AND (s.day < $2 OR s.day > $3 OR NOT s.vaccines <@ $4::text[])) AS has`,
      [id, from, until, vaccines],
    );
    return found?.has ?? false;
  }
}
