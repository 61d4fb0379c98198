import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { PERSONAL_CARD_COLUMNS, type PersonalCardRow } from './personal-card-row.js';
import { cardStatusOn, type CardHolder, type CardStatus } from './personal-card.rules.js';
import { PersonalCardSeal } from './personal-card-seal.js';

/** A card with its holder, opened. */
export interface FoundPersonalCard {
  readonly code: string;
  readonly version: number;
  /** Today, on the business clock. */
  readonly status: CardStatus;
  readonly communeCode: string;
  readonly issuedAt: Date;
  /** The first local day on which the card is no longer taken. */
  readonly validUntil: string;
  readonly revokedAt: Date | null;
  readonly holder: CardHolder;
}

/**
 * Whose card is this? For officers, checkpoints and check-ins. The caller decides what a card that is not valid means,
 * shows no more of the holder than its own reader may see, and writes the audit row where an officer reads.
 */
@Injectable()
export class PersonalCardByCodeQuery {
  constructor(
    private readonly database: Database,
    private readonly seal: PersonalCardSeal,
    private readonly clock: BusinessClock,
  ) {}

  /** @param code in its stored form, as `parseCardCode` and `readCardText` answer it */
  async find(code: string): Promise<FoundPersonalCard | undefined> {
    const [found] = await this.findAll([code]);
    return found;
  }

  /** In the order of the codes; those that are not there are left out. */
  async findAll(codes: readonly string[]): Promise<FoundPersonalCard[]> {
    const rows = await this.database.query<PersonalCardRow>(
      `SELECT ${PERSONAL_CARD_COLUMNS} FROM health_declaration.personal_card WHERE code = ANY($1)
       ORDER BY array_position($1, code)`,
      [codes],
    );
    const holders = await this.seal.openAll(rows);
    const today = localDayOf(this.clock.now());
    return rows.flatMap(({ code, version, communeCode, issuedAt, validUntil, revokedAt }, index) => {
      const holder = holders[index];
      if (!holder) return [];
      const status = cardStatusOn({ validUntil, revokedAt }, today);
      return [{ code, version, status, communeCode, issuedAt, validUntil, revokedAt, holder }];
    });
  }
}
