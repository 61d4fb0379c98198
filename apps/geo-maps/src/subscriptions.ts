import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  caseChanged,
  caseOpened,
  facilityChanged,
  facilityRegistered,
  personProgressed,
  placeClosed,
  placeRegistered,
} from '#libs/contracts';
import { FacilitiesProjection } from '#libs/facility-register';
import type { FoldContext, ReceivedEvent } from '#libs/messaging';
import { PlacesProjection } from './facilities/places.projection.js';
import { CommunityCasesProjection } from './figures/community-cases.projection.js';
import { VaccinatedResidentsProjection } from './figures/vaccinated-residents.projection.js';

const toFacilities = { view: 'facilities' };
const toPlaces = { view: 'places' };
const toCommunityCases = { view: 'community-cases' };
const toVaccinatedResidents = { view: 'vaccinated-residents' };

/** Every fact that this service takes in, and which view it goes to. */
@Controller()
export class Subscriptions {
  constructor(
    private readonly facilities: FacilitiesProjection,
    private readonly places: PlacesProjection,
    private readonly communityCases: CommunityCasesProjection,
    private readonly vaccinatedResidents: VaccinatedResidentsProjection,
  ) {}

  @EventPattern<string>(facilityRegistered.type, toFacilities)
  facilityRegistered(@Payload() event: ReceivedEvent<typeof facilityRegistered>, @Ctx() batch: FoldContext): void {
    batch.fold(this.facilities, this.facilities.registered(event));
  }

  @EventPattern<string>(facilityChanged.type, toFacilities)
  facilityChanged(@Payload() event: ReceivedEvent<typeof facilityChanged>, @Ctx() batch: FoldContext): void {
    batch.fold(this.facilities, this.facilities.changed(event));
  }

  @EventPattern<string>(placeRegistered.type, toPlaces)
  placeRegistered(@Payload() event: ReceivedEvent<typeof placeRegistered>, @Ctx() batch: FoldContext): void {
    batch.fold(this.places, this.places.registered(event));
  }

  @EventPattern<string>(placeClosed.type, toPlaces)
  placeClosed(@Payload() event: ReceivedEvent<typeof placeClosed>, @Ctx() batch: FoldContext): void {
    batch.fold(this.places, this.places.closed(event));
  }

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
