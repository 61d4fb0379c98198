import type { Campaign, TakenQuota } from './campaign.js';
import type { CampaignAnswer, ListedCampaign } from './campaign.dto.js';

export function listedCampaignOf(campaign: Campaign): ListedCampaign {
  const { id, code, name, areaCode, from, until, vaccines, openedAt, version } = campaign;
  return {
    ...{ id, code, name, areaCode, from, until, vaccines: [...vaccines] },
    ...{ openedAt: openedAt.toISOString(), version },
  };
}

export function campaignAnswerOf(campaign: Campaign, quotas: readonly TakenQuota[]): CampaignAnswer {
  return { ...listedCampaignOf(campaign), quotas: quotas.map((quota) => ({ ...quota })) };
}
