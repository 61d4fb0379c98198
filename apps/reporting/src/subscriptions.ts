import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  declarationCorrected,
  declarationReviewed,
  declarationSubmitted,
  placeClosed,
  placeRegistered,
} from '#libs/contracts';
import type { FoldContext, ReceivedEvent } from '#libs/messaging';
import { DeclarationsProjection } from './reports/declarations.projection.js';
import { PlacesProjection } from './reports/places.projection.js';

const toDeclarations = { view: 'declarations' };
const toPlaces = { view: 'places' };

/** Every fact that reporting takes in, and which view it goes to. */
@Controller()
export class Subscriptions {
  constructor(
    private readonly declarations: DeclarationsProjection,
    private readonly places: PlacesProjection,
  ) {}

  @EventPattern<string>(declarationSubmitted.type, toDeclarations)
  declarationSubmitted(@Payload() event: ReceivedEvent<typeof declarationSubmitted>, @Ctx() batch: FoldContext): void {
    batch.fold(this.declarations, this.declarations.submitted(event));
  }

  @EventPattern<string>(declarationCorrected.type, toDeclarations)
  declarationCorrected(@Payload() event: ReceivedEvent<typeof declarationCorrected>, @Ctx() batch: FoldContext): void {
    batch.fold(this.declarations, this.declarations.corrected(event));
  }

  @EventPattern<string>(declarationReviewed.type, toDeclarations)
  declarationReviewed(@Payload() event: ReceivedEvent<typeof declarationReviewed>, @Ctx() batch: FoldContext): void {
    batch.fold(this.declarations, this.declarations.reviewed(event));
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
