import type { RequestDigest } from '#libs/http';
import type { LocalDay } from '#libs/vocabulary';

export const SUPPORT_SHIFTS = ['morning', 'afternoon', 'evening'] as const;
export type SupportShift = (typeof SUPPORT_SHIFTS)[number];

/** One of the IT staff at one point, on one day and shift. */
export interface SupportDuty {
  readonly id: string;
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly day: LocalDay;
  readonly shift: SupportShift;
  readonly staffId: string;
  readonly sealed: Buffer;
  readonly recordedAt: Date;
  readonly withdrawnAt: Date | null;
}

export interface KeyedDuty extends SupportDuty {
  readonly made: RequestDigest;
}

/** What the roster knows of somebody beside the id. */
export interface StaffContact {
  readonly fullName: string;
  /** E.164. */
  readonly phone: string;
}
