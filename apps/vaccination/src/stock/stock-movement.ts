import type { RequestDigest } from '#libs/http';
import type { VaccineLot } from '../lots/vaccine-lot.js';
import type { Presence, StockChange, StockMovementKind, StockState } from './stock.rules.js';

/** A lot at a point, as it stands. */
export interface Stock extends StockState, Presence {
  readonly lotId: string;
  readonly facilityCode: string;
  readonly communeCode: string;
  /** Until when the oldest of the thawed and of the open vials are good; null where no deadline is known. */
  readonly thawedUseUntil: Date | null;
  readonly openUseUntil: Date | null;
  /** Since when it is in quarantine. */
  readonly quarantinedAt: Date | null;
  readonly quarantineId: string | null;
}

/** A stock with its lot, as lists show it. */
export type ShownStock = Stock &
  Pick<VaccineLot, 'vaccine' | 'lot' | 'expiresOn' | 'recalledAt' | 'vialMicrolitres' | 'dosesPerVial'> & {
    /** Vials that are on their way here. */
    readonly inTransit: number;
  };

export interface StockMovement {
  readonly id: string;
  readonly lotId: string;
  readonly facilityCode: string;
  readonly kind: StockMovementKind;
  readonly happenedAt: Date;
  readonly day: string;
  readonly change: StockChange;
  readonly after: StockState;
  readonly doses: number | null;
  readonly useUntil: Date | null;
  readonly transferId: string | null;
  readonly sessionId: string | null;
  readonly reason: string | null;
  readonly warnings: readonly string[];
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

export interface ListedMovement extends StockMovement, Pick<VaccineLot, 'vaccine' | 'lot' | 'vialMicrolitres'> {}

export interface StockTransfer {
  readonly id: string;
  readonly lotId: string;
  readonly fromFacility: string;
  readonly toFacility: string;
  readonly vials: number;
  readonly thawedVials: number;
  readonly useUntil: Date | null;
  readonly sentAt: Date;
  readonly receivedAt: Date | null;
  readonly receivedVials: number | null;
  readonly differenceReason: string | null;
}

export interface KeyedMovement extends ListedMovement {
  readonly made: RequestDigest;
}
