import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import { FacilitiesQuery, isThereOn } from '#libs/facility-register';
import { Refused } from '#libs/http';
import { StockStore } from './stock.store.js';
import type { Stock, StockMovement, StockTransfer } from './stock-movement.js';

/** Vials between two points: they are in neither stock until they have arrived, and a difference is named. */
@Injectable()
export class TransfersOfStock {
  constructor(
    private readonly stocks: StockStore,
    private readonly facilities: FacilitiesQuery,
  ) {}

  /** @throws Refused 404 for one that does not come here, 409 for one that has come */
  async arriving(tx: Tx, id: string | undefined, { lotId, facilityCode }: Stock): Promise<StockTransfer> {
    if (id === undefined) throw new Refused('transfer-missing', { path: 'transferId' });
    const transfer = await this.stocks.findTransfer(tx, id);
    if (!transfer || transfer.lotId !== lotId || transfer.toFacility !== facilityCode)
      throw new Refused('transfer-not-found', { status: 404, path: 'transferId' });
    if (transfer.receivedAt !== null) throw new Refused('transfer-received', { status: 409, path: 'transferId' });
    return transfer;
  }

  receive(tx: Tx, { id, vials }: StockTransfer, { change, happenedAt, reason }: StockMovement): Promise<void> {
    return this.stocks.receive(tx, id, happenedAt, change.vials, change.vials === vials ? null : reason);
  }

  /** Answers the id of the transfer. @throws Refused where it goes nowhere */
  async send(tx: Tx, to: string | undefined, from: Stock, movement: StockMovement): Promise<string> {
    if (to === undefined) throw new Refused('destination-missing', { path: 'toFacilityCode' });
    if (to === from.facilityCode) throw new Refused('destination-is-source', { path: 'toFacilityCode' });
    const destination = await this.facilities.find(to, tx);
    if (!destination || !isThereOn(destination, movement.day))
      throw new Refused('facility-not-found', { status: 404, path: 'toFacilityCode' });
    const id = uuidv7();
    const { change, lotId, happenedAt: sentAt } = movement;
    await this.stocks.insertTransfer(tx, {
      ...{ id, lotId, fromFacility: from.facilityCode, toFacility: to, vials: -change.vials },
      ...{ thawedVials: -change.thawedVials, useUntil: change.thawedVials < 0 ? from.thawedUseUntil : null, sentAt },
      ...{ receivedAt: null, receivedVials: null, differenceReason: null },
    });
    return id;
  }
}
