import { Injectable } from '@nestjs/common';
import { ImportReading, type Actor, type PageQuery } from '#libs/http';
import type { SentSupplyLists } from './supply-import.dto.js';
import { SupplyListRowStore } from './supply-list-row.store.js';
import { SupplyRows } from './supply-rows.import.js';

/** The lists that an officer has sent, tried and taken in, the newest first. */
@Injectable()
export class ListSupplyListsUseCase {
  constructor(
    private readonly kind: SupplyRows,
    private readonly imports: ImportReading,
    private readonly rows: SupplyListRowStore,
  ) {}

  async execute(actor: Actor, page: PageQuery): Promise<SentSupplyLists> {
    const { items, nextCursor } = await this.imports.list(this.kind.kind, actor, page);
    const trials = await this.rows.areTrials(items.map(({ id }) => id));
    return { items: items.map((sent) => ({ ...sent, isTrial: trials.get(sent.id) ?? null })), nextCursor };
  }
}
