import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { DECISION_COLUMNS, decisionOf } from './level-decision.store.js';
import { LevelRegister } from './level-register.js';

/** What has ever been announced about levels? Kept in memory until any process announces or withdraws something. */
@Injectable()
export class LevelRegisterQuery {
  private kept: { readonly position: string; readonly register: LevelRegister } | undefined;

  constructor(private readonly database: Database) {}

  async read(): Promise<LevelRegister> {
    // Before the decisions: what comes in between is in them, and read once more by the next who asks.
    const position = await this.lastPosition();
    if (this.kept?.position === position) return this.kept.register;
    const rows = await this.database.query<Parameters<typeof decisionOf>[0]>(
      `SELECT ${DECISION_COLUMNS} FROM geo_maps.level_decision AS decision ORDER BY announced_at`,
    );
    this.kept = { position, register: new LevelRegister(rows.map(decisionOf)) };
    return this.kept.register;
  }

  /** Of the last announcement or withdrawal; '0' before the first. Part of every tag made of levels. */
  async lastPosition(): Promise<string> {
    const [row] = await this.database.query<{ position: string }>(
      'SELECT coalesce(max(position), 0)::text AS position FROM geo_maps.level_change',
    );
    return row?.position ?? '0';
  }
}
