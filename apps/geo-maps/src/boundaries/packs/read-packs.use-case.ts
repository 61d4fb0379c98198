import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { CursorCodec, pageOf, Refused, type Language, type Page, type PageQuery } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BoundaryChangeStore } from '../changes/boundary-change.store.js';
import type { BoundaryPackView, ReadBoundaryPack } from './boundary-pack.dto.js';
import { BoundaryPacksQuery } from './boundary-packs.query.js';
import { packView, readPackView } from './pack-views.js';

const PURPOSE = 'boundary-packs';

/** What staff read of packs. */
@Injectable()
export class ReadPacksUseCase {
  constructor(
    private readonly packs: BoundaryPacksQuery,
    private readonly changes: BoundaryChangeStore,
    private readonly database: Database,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  async list({ limit, cursor }: PageQuery): Promise<Page<BoundaryPackView>> {
    const [before] = cursor === undefined ? [] : this.cursors.decode(PURPOSE, cursor);
    const found = await this.packs.list(before === undefined ? undefined : String(before), limit + 1);
    const page = pageOf(found, limit, ({ id }) => this.cursors.encode(PURPOSE, [id]));
    return { ...page, items: page.items.map(packView) };
  }

  /** @throws Refused 404 */
  async read(id: string, language: Language): Promise<ReadBoundaryPack> {
    const pack = await this.packs.find(id);
    if (!pack) throw new Refused('boundary-pack-not-found', { status: 404 });
    const { adminUnits } = this.referenceData;
    return readPackView(pack, await this.changes.all(this.database), { adminUnits, language });
  }
}
