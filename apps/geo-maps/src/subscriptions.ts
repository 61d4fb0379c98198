import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { facilityChanged, facilityRegistered, placeClosed, placeRegistered } from '#libs/contracts';
import type { FoldContext, ReceivedEvent } from '#libs/messaging';
import { FacilitiesProjection } from './facilities/facilities.projection.js';
import { PlacesProjection } from './facilities/places.projection.js';

const toFacilities = { view: 'facilities' };
const toPlaces = { view: 'places' };

/** Every fact that this service takes in, and which view it goes to. */
@Controller()
export class Subscriptions {
  constructor(
    private readonly facilities: FacilitiesProjection,
    private readonly places: PlacesProjection,
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
}
