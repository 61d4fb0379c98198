import type { LocalDay, Vaccine } from '#libs/vocabulary';

/** How many people of a commune, of a priority group, of both together, or of everybody may be invited. */
export interface CampaignQuota {
  /** Null for everywhere. */
  readonly communeCode: string | null;
  /** Null for everybody. */
  readonly priorityGroup: string | null;
  readonly people: number;
}

/** A quota, and how much of it is taken by invitations that stand. */
export interface TakenQuota extends CampaignQuota {
  readonly invited: number;
}

/** What a campaign says, and may be changed. */
export interface CampaignPlan {
  readonly name: string;
  /** The first day. */
  readonly from: LocalDay;
  /** The last day. */
  readonly until: LocalDay;
  readonly vaccines: readonly Vaccine[];
}

/** A round of vaccination. */
export interface Campaign extends CampaignPlan {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  /** A province, a district or a commune. */
  readonly areaCode: string;
  readonly openedAt: Date;
}
