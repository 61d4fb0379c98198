import type { FieldFault } from '#libs/http';
import type { Campaign, CampaignPlan, CampaignQuota, TakenQuota } from './campaign.js';

/** What a plan is held against. */
export interface KnownForPlan {
  /** Whether the commune lies in the area of the campaign. */
  isOfArea(communeCode: string): boolean;
  /** Codes of the list in force on the first day. */
  readonly priorityGroups: readonly string[];
}

/** Who is to be invited, as far as quotas speak of it. */
export interface InvitedStratum {
  /** Null for somebody who lives elsewhere, or nobody knows where. */
  readonly residenceCommune: string | null;
  readonly priorityGroup: string;
}

/** Everything in a plan that cannot be, at the field where it is mended. */
export function faultsOfPlan(
  plan: Pick<CampaignPlan, 'from' | 'until'>,
  quotas: readonly CampaignQuota[],
  known: KnownForPlan,
): FieldFault[] {
  const late = plan.until < plan.from ? [{ path: 'until', code: 'campaign-ends-before-it-begins' }] : [];
  return [...late, ...quotas.flatMap((quota, index) => faultsOfQuota(quota, quotas.slice(0, index), index, known))];
}

function faultsOfQuota(
  { communeCode, priorityGroup }: CampaignQuota,
  before: readonly CampaignQuota[],
  index: number,
  known: KnownForPlan,
): FieldFault[] {
  const path = `quotas[${index}]`;
  const isTwice = before.some((one) => one.communeCode === communeCode && one.priorityGroup === priorityGroup);
  return [
    ...(communeCode !== null && !known.isOfArea(communeCode)
      ? [{ path: `${path}.communeCode`, code: 'commune-outside-campaign' }]
      : []),
    ...(priorityGroup !== null && !known.priorityGroups.includes(priorityGroup)
      ? [{ path: `${path}.priorityGroup`, code: 'priority-group-unknown' }]
      : []),
    ...(isTwice ? [{ path, code: 'quota-twice' }] : []),
  ];
}

/** Whether a quota counts somebody. */
export function speaksOf({ communeCode, priorityGroup }: CampaignQuota, who: InvitedStratum): boolean {
  return (
    (communeCode === null || communeCode === who.residenceCommune) &&
    (priorityGroup === null || priorityGroup === who.priorityGroup)
  );
}

/** Whether every quota that counts the person has a place left. Without any quota nobody is kept out. */
export function hasPlace(quotas: readonly TakenQuota[], who: InvitedStratum): boolean {
  return quotas.every((quota) => !speaksOf(quota, who) || quota.invited < quota.people);
}

/** Whether a day lies in the campaign. */
export function isOnDayOf({ from, until }: Pick<Campaign, 'from' | 'until'>, day: string): boolean {
  return from <= day && day <= until;
}
