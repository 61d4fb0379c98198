import { Injectable } from '@nestjs/common';
import {
  CursorCodec,
  ImportReading,
  pageOf,
  ProblemCatalogue,
  type Actor,
  type Language,
  type PageQuery,
} from '#libs/http';
import type { ListedSupplyPoint, SupplyListPreview, SupplyRowPreview } from './supply-import.dto.js';
import { SupplyListRowStore, type StoredSupplyRow } from './supply-list-row.store.js';
import { SupplyRows } from './supply-rows.import.js';

export interface AskedPreview {
  readonly id: string;
  readonly page: PageQuery;
  readonly actor: Actor;
  readonly language: Language;
}

/** What each row of a list did, or would do where it was only tried; for whoever sent the list. */
@Injectable()
export class ReadSupplyPreviewUseCase {
  constructor(
    private readonly kind: SupplyRows,
    private readonly imports: ImportReading,
    private readonly rows: SupplyListRowStore,
    private readonly catalogue: ProblemCatalogue,
    private readonly cursors: CursorCodec,
  ) {}

  /** In the order of the list. @throws Refused 404 for a list of somebody else */
  async execute({ id, page: { limit, cursor }, actor, language }: AskedPreview): Promise<SupplyListPreview> {
    await this.imports.progress(this.kind.kind, id, actor);
    const purpose = `supply-list-rows ${id}`;
    const [after = 0] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const found = await this.rows.page(id, Number(after), limit + 1);
    const { items, nextCursor } = pageOf(found, limit, ({ number }) => this.cursors.encode(purpose, [number]));
    return { items: items.map((row) => this.previewOf(row, language)), nextCursor };
  }

  private previewOf(row: StoredSupplyRow, language: Language): SupplyRowPreview {
    const told = row.told.map(({ path, code }) => ({ path, code, message: this.catalogue.tell(code, language) }));
    return { row: row.number, outcome: row.outcome, point: pointOf(row), told };
  }
}

function pointOf({ state, pointId, isTrial, outcome }: StoredSupplyRow): ListedSupplyPoint | null {
  if (state === null) return null;
  const { name, kind, communeCode, address, latitude, longitude, located, hours, hoursText, phone, delivery } = state;
  return {
    ...{ id: isTrial && outcome === 'created' ? null : pointId, name, kind, communeCode, address, latitude, longitude },
    ...{ located, hours, hoursText, phone, delivery },
  };
}
