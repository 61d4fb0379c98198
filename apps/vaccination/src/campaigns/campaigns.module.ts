import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { CampaignStore } from './campaign.store.js';
import { CampaignsController } from './campaigns.controller.js';
import { CampaignsOfActor } from './campaigns-of-actor.js';
import { KeepCampaignsUseCase } from './keep-campaigns.use-case.js';
import { ReadCampaignsUseCase } from './read-campaigns.use-case.js';

/** Rounds of vaccination: when, where, with what, and for how many. */
@Module({
  imports: [FacilitiesModule, LotsModule],
  controllers: [CampaignsController],
  providers: [CampaignStore, CampaignsOfActor, KeepCampaignsUseCase, ReadCampaignsUseCase],
  exports: [CampaignsOfActor],
})
export class CampaignsModule {}
