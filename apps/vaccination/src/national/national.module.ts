import { Module } from '@nestjs/common';
import { IMPORT_PROVIDERS } from '#libs/http';
import { DosesModule } from '../doses/doses.module.js';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ExportDosesUseCase } from './export-doses.use-case.js';
import { NationalExportsController } from './national-exports.controller.js';
import { NationalFacilityCodes } from './national-facility-codes.js';
import { NationalResultRows } from './national-result-rows.import.js';
import { NationalResultsController } from './national-results.controller.js';
import { NationalStore } from './national.store.js';
import { PeopleToSend } from './people-to-send.js';
import { ReadExportUseCase } from './read-export.use-case.js';
import { TakeNationalResultsJob } from './take-national-results.job.js';
import { WriteExportUseCase } from './write-export.use-case.js';

/** What the national platform has of our doses: files to it, and its answers. */
@Module({
  imports: [DosesModule, FacilitiesModule, PeopleModule],
  controllers: [NationalExportsController, NationalResultsController],
  providers: [
    ...IMPORT_PROVIDERS,
    ExportDosesUseCase,
    NationalFacilityCodes,
    NationalResultRows,
    NationalStore,
    PeopleToSend,
    ReadExportUseCase,
    TakeNationalResultsJob,
    WriteExportUseCase,
  ],
})
export class NationalModule {}
