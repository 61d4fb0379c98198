import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { CursorCodec, pageOf, Refused, type Language, type Page, type PageQuery } from '#libs/http';
import { findingsOf } from '../packs/pack-finding-view.js';
import { publicationInForce } from './base-map-change.rules.js';
import { BaseMapChangeStore } from './base-map-change.store.js';
import { BaseMapContentQuery } from './base-map-content.query.js';
import { BaseMapPacksQuery } from './base-map-packs.query.js';
import { baseMapChangeView, baseMapView, kindViews } from './base-map-views.js';
import type { BaseMapPackView, ReadBaseMapPack } from './base-map.dto.js';

const PURPOSE = 'base-map-packs';

/** What staff read of packs of the base map. */
@Injectable()
export class ReadBaseMapPacksUseCase {
  constructor(
    private readonly packs: BaseMapPacksQuery,
    private readonly content: BaseMapContentQuery,
    private readonly changes: BaseMapChangeStore,
    private readonly database: Database,
    private readonly cursors: CursorCodec,
  ) {}

  async list({ limit, cursor }: PageQuery): Promise<Page<BaseMapPackView>> {
    const [before] = cursor === undefined ? [] : this.cursors.decode(PURPOSE, cursor);
    const found = await this.packs.list(before === undefined ? undefined : String(before), limit + 1);
    const page = pageOf(found, limit, ({ id }) => this.cursors.encode(PURPOSE, [id]));
    const drawn = await this.drawn();
    return { ...page, items: page.items.map((pack) => baseMapView(pack, drawn)) };
  }

  /** @throws Refused 404 */
  async read(id: string, language: Language): Promise<ReadBaseMapPack> {
    const pack = await this.packs.find(id);
    if (!pack) throw new Refused('base-map-pack-not-found', { status: 404 });
    const { comparedWith } = pack;
    const before = comparedWith === null ? undefined : await this.content.kindsOf(comparedWith);
    const changes = await this.changes.all(this.database);
    return {
      ...baseMapView(pack, publicationInForce(changes)?.packId),
      ...findingsOf(pack.report, { language, unitName: () => null }),
      kinds: kindViews(await this.content.kindsOf(id), before),
      changes: changes.filter(({ packId }) => packId === id).map(baseMapChangeView),
    };
  }

  /** As it is in lists. */
  async drawn(): Promise<string | undefined> {
    return publicationInForce(await this.changes.all(this.database))?.packId;
  }
}
