import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { OrderSeal, type SealedOrder } from './order-seal.js';
import { OrderStore } from './order.store.js';

export interface OpenedOrder extends SealedOrder {
  readonly id: string;
  readonly personId: string;
  readonly day: string;
}

/** Who was tested, by the orders of specimens that the caller has found for its actor and audits. */
@Injectable()
export class OpenOrdersQuery {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderStore,
    private readonly seal: OrderSeal,
  ) {}

  /** By order id; an order that was deleted, its time being over, is not in the answer. */
  async openAll(
    orderIds: readonly (string | null)[],
    on: Database | Tx = this.database,
  ): Promise<ReadonlyMap<string, OpenedOrder>> {
    const ids = [...new Set(orderIds.filter((id) => id !== null))];
    const stored = [...(await this.orders.findAll(on, ids)).values()];
    const opened = await this.seal.openAll(stored);
    return new Map(
      stored.map(({ id, personId, day }, index) => [id, { ...opened[index], id, personId, day } as OpenedOrder]),
    );
  }

  async open(orderId: string | null, on: Database | Tx = this.database): Promise<OpenedOrder | undefined> {
    return orderId === null ? undefined : (await this.openAll([orderId], on)).get(orderId);
  }

  /** By the code on the slip, as it was generated; undefined where there is none. */
  async openBySlip(slipCode: string, on: Database | Tx = this.database): Promise<OpenedOrder | undefined> {
    const stored = await this.orders.findBySlip(on, this.seal.slipDigestsOf(slipCode));
    return (
      stored && {
        ...(await this.seal.open(stored.id, stored.sealed)),
        id: stored.id,
        personId: stored.personId,
        day: stored.day,
      }
    );
  }
}
