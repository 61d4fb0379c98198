import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { deadlineAfter } from '../lots/deadline.rules.js';
import { LotRecounts } from '../lots/lot-recounts.js';
import type { VaccineLot } from '../lots/vaccine-lot.js';
import { VialDeadlinesOf } from '../lots/vial-deadlines.js';
import { QuarantineStore } from './quarantine.store.js';
import { isEmpty, presenceAfter, type StockMovementKind } from './stock.rules.js';
import { StockStore } from './stock.store.js';
import type { Stock, StockMovement, StockTransfer } from './stock-movement.js';

/** What follows for a stock from a movement, and for the doses that were given out of it. */
@Injectable()
export class MovedStock {
  constructor(
    private readonly stocks: StockStore,
    private readonly quarantines: QuarantineStore,
    private readonly recounts: LotRecounts,
    private readonly deadlines: VialDeadlinesOf,
  ) {}

  /** Until when what came into being by it is good. */
  useUntil(
    kind: StockMovementKind,
    { vaccine }: VaccineLot,
    { at, day }: { readonly at: Date; readonly day: string },
    arriving: StockTransfer | undefined,
  ): Date | null {
    if (arriving) return arriving.useUntil;
    const { afterThawHours, afterOpeningHours } = this.deadlines.on(vaccine, day);
    if (kind === 'thaw') return deadlineAfter(at, afterThawHours);
    return kind === 'opening' ? deadlineAfter(at, afterOpeningHours) : null;
  }

  /** Whatever doses of the lot were recorded before it is judged anew where it changes since when the lot is here. */
  async save(tx: Tx, lot: VaccineLot, before: Stock, movement: StockMovement): Promise<void> {
    const { facilityCode } = before;
    const isGone = isEmpty(movement.after, lot);
    const presence = presenceAfter(before, isGone, movement.day);
    const keptSince = await this.stocks.keptSince(tx, facilityCode);
    await this.stocks.save(tx, { ...before, ...movement.after, ...presence });
    if (isGone && before.quarantineId !== null) await this.endQuarantine(tx, before.quarantineId, movement);
    if (presence.hereSince !== before.hereSince || presence.goneSince !== before.goneSince)
      await this.recounts.request(tx, { lot, facilityCode });
    if (presence.hereSince !== null && (keptSince === null || presence.hereSince < keptSince))
      await this.recounts.request(tx, { facilityCode, fromDay: presence.hereSince });
  }

  private endQuarantine(tx: Tx, id: string, { happenedAt, day, reason, recordedBy }: StockMovement): Promise<void> {
    return this.quarantines.end(tx, { id, endedAt: happenedAt, endedOn: day, as: 'destroyed', reason, by: recordedBy });
  }
}
