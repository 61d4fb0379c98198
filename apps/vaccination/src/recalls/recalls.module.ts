import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PeopleModule } from '../people/people.module.js';
import { StockModule } from '../stock/stock.module.js';
import { FollowRecallUseCase } from './follow-recall.use-case.js';
import { PeopleOfLotQuery } from './people-of-lot.query.js';
import { RecallLotUseCase } from './recall-lot.use-case.js';
import { RecallStore } from './recall.store.js';
import { RecallsController } from './recalls.controller.js';

/** Recalls of lots: points that are told, people who had them, and what is done about it. */
@Module({
  imports: [FacilitiesModule, LotsModule, PeopleModule, StockModule],
  controllers: [RecallsController],
  providers: [FollowRecallUseCase, PeopleOfLotQuery, RecallLotUseCase, RecallStore],
})
export class RecallsModule {}
