import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { caseChanged, caseOpened, personProgressed } from '#libs/contracts';
import type { FoldContext, ReceivedEvent } from '#libs/messaging';
import { CommunityCasesProjection } from './figures/community-cases.projection.js';
import { VaccinatedResidentsProjection } from './figures/vaccinated-residents.projection.js';

const toCommunityCases = { view: 'community-cases' };
const toVaccinatedResidents = { view: 'vaccinated-residents' };

/** Every fact that this service takes in, and which view it goes to. */
@Controller()
export class Subscriptions {
  constructor(
    private readonly communityCases: CommunityCasesProjection,
    private readonly vaccinatedResidents: VaccinatedResidentsProjection,
  ) {}

  @EventPattern<string>(caseOpened.type, toCommunityCases)
  caseOpened(@Payload() event: ReceivedEvent<typeof caseOpened>, @Ctx() batch: FoldContext): void {
    batch.fold(this.communityCases, this.communityCases.opened(event));
  }

  @EventPattern<string>(caseChanged.type, toCommunityCases)
  caseChanged(@Payload() event: ReceivedEvent<typeof caseChanged>, @Ctx() batch: FoldContext): void {
    batch.fold(this.communityCases, this.communityCases.changed(event));
  }

  @EventPattern<string>(personProgressed.type, toVaccinatedResidents)
  personProgressed(@Payload() event: ReceivedEvent<typeof personProgressed>, @Ctx() batch: FoldContext): void {
    batch.fold(this.vaccinatedResidents, this.vaccinatedResidents.progressed(event));
  }
}
