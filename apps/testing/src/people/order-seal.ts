import type { StatedPerson } from '#libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { BlindIndex, RowSealer, type Tx } from '#libs/database';

/** What else was said with the order, all of it about the person. */
export interface SaidWithOrder {
  readonly clinical?: { readonly symptoms: readonly string[]; readonly onset?: string } | undefined;
  readonly epidemiologicalFactor?: boolean | string | undefined;
  readonly contactOf?: string | undefined;
}

/** Everything of an order that only those who may see its specimen, or hold its slip, may know. */
export interface SealedOrder extends SaidWithOrder {
  readonly person: StatedPerson;
  /** So that a repeated request can be answered with it, and the slip printed again. */
  readonly slipCode: string;
}

/** Seals with the data key of the local month of the collection: when the month is deleted, its key goes too. */
@Injectable()
export class OrderSeal {
  constructor(
    private readonly sealer: RowSealer,
    private readonly indexes: BlindIndex,
  ) {}

  /** Before the transaction in which `close` is called. @throws DataKeyDestroyed for a deleted month */
  prepare(days: Iterable<string>): Promise<void> {
    return this.sealer.prepare([...days].map(periodOf));
  }

  close(orderId: string, day: string, part: SealedOrder): Buffer {
    return this.sealer.sealWith(periodOf(day), placeOf(orderId), part);
  }

  open(orderId: string, sealed: Buffer): Promise<SealedOrder> {
    return this.sealer.open<SealedOrder>(placeOf(orderId), sealed);
  }

  /** Many of them, with as few reads of data keys as there are months. */
  async openAll(rows: readonly { readonly id: string; readonly sealed: Buffer }[]): Promise<SealedOrder[]> {
    await this.sealer.prepareToOpen(rows.map(({ sealed }) => sealed));
    return rows.map(({ id, sealed }) => this.sealer.openWith<SealedOrder>(placeOf(id), sealed));
  }

  /** Of a slip code, for a new row. */
  slipDigestOf(slipCode: string): Buffer {
    return this.indexes.of('test-order.slip', slipCode);
  }

  /** Of a slip code, under every key still held. */
  slipDigestsOf(slipCode: string): Buffer[] {
    return this.indexes.allOf('test-order.slip', slipCode);
  }

  /** Free text that may name people, in a row of this service; its day must have been prepared. */
  closeText(table: string, id: string, day: string, text: string): Buffer {
    return this.sealer.sealWith(periodOf(day), { table, id }, { text });
  }

  async openText(table: string, id: string, sealed: Buffer): Promise<string> {
    return (await this.sealer.open<{ text: string }>({ table, id }, sealed)).text;
  }

  /** Nothing that the month has sealed can be read again. */
  async destroy(tx: Tx, month: string): Promise<void> {
    await this.sealer.destroy(tx, periodOf(month));
  }
}

/** Of a day or of a month in the form YYYY-MM. */
function periodOf(day: string): string {
  return `testing ${day.slice(0, 'YYYY-MM'.length)}`;
}

function placeOf(id: string): { table: string; id: string } {
  return { table: 'test_order', id };
}
