import type { RequestDigest } from '#libs/http';
import type { Vaccine } from '#libs/vocabulary';

/** A lot of a vaccine, one for the whole province. */
export interface VaccineLot {
  readonly id: string;
  readonly vaccine: Vaccine;
  readonly lot: string;
  readonly maker: string;
  readonly dosesPerVial: number;
  readonly vialMicrolitres: number;
  /** The last local day on which it is good. */
  readonly expiresOn: string;
  /** The recall that stands. */
  readonly recallId: string | null;
  readonly recalledAt: Date | null;
  readonly registeredAt: Date;
  readonly registeredBy: string;
}

/** An act that moved the expiry. */
export interface ExpiryMoved {
  readonly id: string;
  readonly lotId: string;
  readonly expiredOn: string;
  readonly expiresOn: string;
  readonly reason: string;
  readonly movedAt: Date;
  readonly movedBy: string;
}

export type Keyed<T> = T & { readonly made: RequestDigest };

/** Columns of `vaccination.vaccine_lot l`. */
export const LOT_COLUMNS = `l.id, l.vaccine, l.lot, l.maker, l.doses_per_vial AS "dosesPerVial",
  l.vial_microlitres AS "vialMicrolitres", l.expires_on AS "expiresOn", l.recall_id AS "recallId",
  l.recalled_at AS "recalledAt", l.registered_at AS "registeredAt", l.registered_by AS "registeredBy"`;
