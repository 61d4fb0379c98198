import { Module } from '@nestjs/common';
import { IMPORT_PROVIDERS } from '#libs/http';
import { ChangeFacilityUseCase } from './change-facility.use-case.js';
import { FacilitiesController } from './facilities.controller.js';
import { FacilitiesFileImport } from './facilities-file.import.js';
import { FacilitiesQuery } from './facilities.query.js';
import { FacilityImportsController } from './facility-imports.controller.js';
import { FacilityRegister } from './facility-register.js';
import { FacilityRows } from './facility-rows.import.js';
import { FacilityStore } from './facility.store.js';
import { RegisterFacilityUseCase } from './register-facility.use-case.js';
import { TakeFacilityRowsJob } from './take-facility-rows.job.js';

/** The one register of facilities. */
@Module({
  controllers: [FacilityImportsController, FacilitiesController],
  providers: [
    ChangeFacilityUseCase,
    FacilitiesFileImport,
    FacilitiesQuery,
    FacilityRegister,
    FacilityRows,
    FacilityStore,
    ...IMPORT_PROVIDERS,
    RegisterFacilityUseCase,
    TakeFacilityRowsJob,
  ],
  exports: [FacilitiesQuery],
})
export class FacilitiesModule {}
