import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { peopleMerged, peopleParted, resultAmended, resultReleased, resultWithdrawn } from '#libs/contracts';
import type { FoldContext, ReceivedEvent } from '#libs/messaging';
import { TakeResultsReaction } from './cases/take-results.reaction.js';
import { SamePeopleReaction } from './cases/same-people.reaction.js';

const toDetections = { view: 'detections' };
const toPeople = { view: 'same-people' };

/** Every fact that this service takes in, and what it goes to. */
@Controller()
export class Subscriptions {
  constructor(
    private readonly results: TakeResultsReaction,
    private readonly people: SamePeopleReaction,
  ) {}

  @EventPattern<string>(resultReleased.type, toDetections)
  resultReleased(@Payload() event: ReceivedEvent<typeof resultReleased>, @Ctx() batch: FoldContext): void {
    batch.fold(this.results, this.results.released(event));
  }

  @EventPattern<string>(resultAmended.type, toDetections)
  resultAmended(@Payload() event: ReceivedEvent<typeof resultAmended>, @Ctx() batch: FoldContext): void {
    batch.fold(this.results, this.results.amended(event));
  }

  @EventPattern<string>(resultWithdrawn.type, toDetections)
  resultWithdrawn(@Payload() event: ReceivedEvent<typeof resultWithdrawn>, @Ctx() batch: FoldContext): void {
    batch.fold(this.results, this.results.withdrawn(event));
  }

  @EventPattern<string>(peopleMerged.type, toPeople)
  peopleMerged(@Payload() event: ReceivedEvent<typeof peopleMerged>, @Ctx() batch: FoldContext): void {
    batch.fold(this.people, this.people.merged(event));
  }

  @EventPattern<string>(peopleParted.type, toPeople)
  peopleParted(@Payload() event: ReceivedEvent<typeof peopleParted>, @Ctx() batch: FoldContext): void {
    batch.fold(this.people, this.people.parted(event));
  }
}
