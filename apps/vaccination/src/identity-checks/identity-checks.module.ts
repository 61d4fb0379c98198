import { Module } from '@nestjs/common';
import { IMPORT_PROVIDERS } from '#libs/http';
import { DosesModule } from '../doses/doses.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CheckResultRows } from './check-result-rows.import.js';
import { CheckResultsController } from './check-results.controller.js';
import { IdentityCheckStore } from './identity-check.store.js';
import { IdentityChecksController } from './identity-checks.controller.js';
import { MakeCheckListUseCase } from './make-check-list.use-case.js';
import { TakeCheckResultsJob } from './take-check-results.job.js';

/** Cleaning: people whose doses failed the check of identity are verified where they live. */
@Module({
  imports: [DosesModule, PeopleModule],
  controllers: [IdentityChecksController, CheckResultsController],
  providers: [...IMPORT_PROVIDERS, CheckResultRows, IdentityCheckStore, MakeCheckListUseCase, TakeCheckResultsJob],
})
export class IdentityChecksModule {}
