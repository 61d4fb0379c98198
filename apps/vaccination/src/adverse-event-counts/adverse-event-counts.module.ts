import { Module } from '@nestjs/common';
import { CountedAdverseEventStore } from './counted-adverse-event.store.js';
import { RecountAdverseEvents } from './recount-adverse-events.js';

/** What is counted of adverse events, as far as it follows from their doses. */
@Module({
  providers: [CountedAdverseEventStore, RecountAdverseEvents],
  exports: [RecountAdverseEvents],
})
export class AdverseEventCountsModule {}
