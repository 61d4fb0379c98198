import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { campaignAnswerOf, listedCampaignOf } from './campaign-answers.js';
import type { CampaignAnswer, CampaignsPage, CampaignsQueryString } from './campaign.dto.js';
import { CampaignStore } from './campaign.store.js';
import { CampaignsOfActor } from './campaigns-of-actor.js';

/** Campaigns as they are read; nothing in them is anybody's. */
@Injectable()
export class ReadCampaignsUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: CampaignStore,
    private readonly known: CampaignsOfActor,
    private readonly cursors: CursorCodec,
  ) {}

  async list({ on: day, limit, cursor }: CampaignsQueryString, actor: Actor): Promise<CampaignsPage> {
    const purpose = JSON.stringify(['vaccination-campaigns', actor.id, day]);
    const [from, id] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const after = from === undefined ? undefined : { from: String(from), id: String(id) };
    const areas = await this.known.areasOf(actor);
    const rows = await this.store.list(this.database, { areas, day }, after, limit + 1);
    const page = pageOf(rows, limit, (last) => this.cursors.encode(purpose, [last.from, last.id]));
    return { items: page.items.map(listedCampaignOf), nextCursor: page.nextCursor };
  }

  /** @throws Refused 404 for a campaign that is none of the actor's */
  async show(id: string, actor: Actor): Promise<CampaignAnswer> {
    const campaign = await this.known.find(this.database, id, actor);
    return campaignAnswerOf(campaign, await this.store.quotas(this.database, campaign.id));
  }
}
