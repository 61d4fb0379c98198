import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';

/** More cards than a province revokes in half a year; beyond it a device asks for the newest and the rest is online. */
export const REVOKED_CARDS_MAX = 20_000;

export interface RevokedCard {
  readonly code: string;
  readonly revokedAt: Date;
}

/** Which cards are revoked and would otherwise still be taken? For devices that work a day without network. */
@Injectable()
export class RevokedCards {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
  ) {}

  /** The newest first, at most `REVOKED_CARDS_MAX`. A card that has expired by itself is not among them. */
  list(): Promise<RevokedCard[]> {
    return this.database.query<RevokedCard>(
      `SELECT code, revoked_at AS "revokedAt" FROM health_declaration.personal_card
       WHERE revoked_at IS NOT NULL AND valid_until > $1
       ORDER BY revoked_at DESC, code LIMIT $2`,
      [localDayOf(this.clock.now()), REVOKED_CARDS_MAX],
    );
  }
}
