import { Module } from '@nestjs/common';
import { SamePeopleModule } from './same-people.module.js';
import { ActOnCaseUseCase } from './act-on-case.use-case.js';
import { CaseActsController } from './case-acts.controller.js';
import { CaseActsQuery } from './case-acts.query.js';
import { CaseCodeImportsController } from './case-code-imports.controller.js';
import { CaseCodeRows } from './case-codes.import.js';
import { CaseRegister } from './case-register.js';
import { CaseSeal } from './case-seal.js';
import { CasesByNameQuery } from './cases-by-name.query.js';
import { CaseStore } from './case.store.js';
import { CasesController } from './cases.controller.js';
import { CasesQuery } from './cases.query.js';
import { LinkCasesUseCase } from './link-cases.use-case.js';
import { ReadCasesUseCase } from './read-cases.use-case.js';
import { TakeCaseCodesJob } from './take-case-codes.job.js';

/** The registry: cases, what is done to them, and who may see them. */
@Module({
  imports: [SamePeopleModule],
  controllers: [CaseCodeImportsController, CasesController, CaseActsController],
  providers: [
    ActOnCaseUseCase,
    CaseActsQuery,
    CaseCodeRows,
    CaseRegister,
    CaseSeal,
    CasesByNameQuery,
    CaseStore,
    CasesQuery,
    LinkCasesUseCase,
    ReadCasesUseCase,
    TakeCaseCodesJob,
  ],
  exports: [CaseRegister, CaseSeal, CaseStore],
})
export class CasesRegistryModule {}
