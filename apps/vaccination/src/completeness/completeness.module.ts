import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { CompletenessController } from './completeness.controller.js';
import { CompletenessQuery } from './completeness.query.js';
import { CompletenessStore } from './completeness.store.js';
import { KeepCompletenessUseCase } from './keep-completeness.use-case.js';
import { ReadCompletenessUseCase } from './read-completeness.use-case.js';
import { ReopenDaysUseCase } from './reopen-days.use-case.js';

/** Whether everything that was given on a day is entered: declared, entered, verified, signed. */
@Module({
  imports: [FacilitiesModule],
  controllers: [CompletenessController],
  providers: [
    CompletenessQuery,
    CompletenessStore,
    KeepCompletenessUseCase,
    ReadCompletenessUseCase,
    ReopenDaysUseCase,
  ],
  exports: [ReopenDaysUseCase],
})
export class CompletenessModule {}
