import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { facilityChanged, facilityRegistered } from '#libs/contracts';
import { FacilitiesProjection } from '#libs/facility-register';
import type { FoldContext, ReceivedEvent } from '#libs/messaging';

const toFacilities = { view: 'facilities' };

/** Every fact that this service takes in, and which view it goes to. */
@Controller()
export class Subscriptions {
  constructor(private readonly facilities: FacilitiesProjection) {}

  @EventPattern<string>(facilityRegistered.type, toFacilities)
  facilityRegistered(@Payload() event: ReceivedEvent<typeof facilityRegistered>, @Ctx() batch: FoldContext): void {
    batch.fold(this.facilities, this.facilities.registered(event));
  }

  @EventPattern<string>(facilityChanged.type, toFacilities)
  facilityChanged(@Payload() event: ReceivedEvent<typeof facilityChanged>, @Ctx() batch: FoldContext): void {
    batch.fold(this.facilities, this.facilities.changed(event));
  }
}
