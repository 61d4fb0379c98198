import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { RealClock } from '#libs/runtime';

/** More disabled at once than this would be an incident of its own. */
const MAX_CLIENTS = 10_000;

/** Which disabled clients may still hold a token that looks good. Those disabled longer ago hold none. */
@Injectable()
export class DisabledClientsQuery {
  constructor(
    private readonly database: Database,
    private readonly realClock: RealClock,
  ) {}

  async clientIds(): Promise<string[]> {
    const rows = await this.database.query<{ client_id: string }>(
      `SELECT client_id FROM identity.client WHERE tokens_refused_until > $1
       ORDER BY tokens_refused_until DESC LIMIT $2`,
      [this.realClock.now(), MAX_CLIENTS],
    );
    return rows.map(({ client_id }) => client_id);
  }
}
