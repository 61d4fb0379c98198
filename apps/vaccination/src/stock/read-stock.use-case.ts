import { Injectable } from '@nestjs/common';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { lotNumberOf } from '../lots/lot-number.rules.js';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { movementAnswerOf, stockAnswerOf } from './stock-answers.js';
import type {
  StockMovementsPage,
  StockPage,
  StockQueryString,
  StockTransferAnswer,
  StockTransfersPage,
  TransfersQueryString,
} from './stock.dto.js';
import { StockQuery, type ListedTransfer, type StockFilter } from './stock.query.js';

/** Stocks as they are read: a facility sees its own, an officer those of the area. */
@Injectable()
export class ReadStockUseCase {
  constructor(
    private readonly stocks: StockQuery,
    private readonly facilities: FacilitiesOfActor,
    private readonly cursors: CursorCodec,
    private readonly clock: BusinessClock,
  ) {}

  async stock({ limit, cursor, ...filter }: StockQueryString, actor: Actor): Promise<StockPage> {
    const purpose = JSON.stringify(['vaccine-stock', actor.id, filter]);
    const [facilityCode, lotId] = this.positionOf(purpose, cursor);
    const after = facilityCode === undefined || lotId === undefined ? undefined : { facilityCode, lotId };
    const found = await this.stocks.stocks(this.facilities.readableBy(actor), filterOf(filter), after, limit + 1);
    const page = pageOf(found, limit, (last) => this.cursors.encode(purpose, [last.facilityCode, last.lotId]));
    const today = localDayOf(this.clock.now());
    return { items: page.items.map((one) => stockAnswerOf(one, today)), nextCursor: page.nextCursor };
  }

  async movements({ limit, cursor, ...filter }: StockQueryString, actor: Actor): Promise<StockMovementsPage> {
    const purpose = JSON.stringify(['stock-movements', actor.id, filter]);
    const [after] = this.positionOf(purpose, cursor);
    const found = await this.stocks.movements(this.facilities.readableBy(actor), filterOf(filter), after, limit + 1);
    const page = pageOf(found, limit, ({ id }) => this.cursors.encode(purpose, [id]));
    return { items: page.items.map(movementAnswerOf), nextCursor: page.nextCursor };
  }

  async transfers({ limit, cursor, open }: TransfersQueryString, actor: Actor): Promise<StockTransfersPage> {
    const purpose = JSON.stringify(['stock-transfers', actor.id, open]);
    const [after] = this.positionOf(purpose, cursor);
    const seen = await this.facilities.codes(actor);
    const page = pageOf(await this.stocks.transfers(seen, open, after, limit + 1), limit, ({ id }) =>
      this.cursors.encode(purpose, [id]),
    );
    return { items: page.items.map(transferAnswerOf), nextCursor: page.nextCursor };
  }

  private positionOf(purpose: string, cursor: string | undefined): string[] {
    return cursor === undefined ? [] : this.cursors.decode(purpose, cursor).map(String);
  }
}

function filterOf({ lot, ...filter }: StockFilter): StockFilter {
  return { ...filter, lot: lot === undefined ? undefined : lotNumberOf(lot) };
}

function transferAnswerOf({ sentAt, receivedAt, ...transfer }: ListedTransfer): StockTransferAnswer {
  return { ...transfer, sentAt: sentAt.toISOString(), receivedAt: receivedAt?.toISOString() ?? null };
}
