import { Module } from '@nestjs/common';
import { IMPORT_PROVIDERS } from '#libs/http';
import { BarcodesModule } from '../barcodes/barcodes.module.js';
import { PoolsModule } from '../pools/pools.module.js';
import { ResultsModule } from '../results/results.module.js';
import { SpecimensModule } from '../specimens/specimens.module.js';
import { GiveResults } from './give-results.js';
import { ResultImportsController } from './result-imports.controller.js';
import { ResultRows } from './result-rows.import.js';
import { RowsOfAFile } from './rows-of-a-file.js';
import { SpecimenImportsController } from './specimen-imports.controller.js';
import { SpecimenRows } from './specimen-rows.import.js';
import { TakeInTubes } from './take-in-tubes.js';
import { TakeResultRowsJob } from './take-result-rows.job.js';
import { TakeSpecimenRowsJob } from './take-specimen-rows.job.js';

/** Files in the columns of the national export: specimens, and results with their specimens; single ones and pools. */
@Module({
  imports: [BarcodesModule, PoolsModule, ResultsModule, SpecimensModule],
  controllers: [ResultImportsController, SpecimenImportsController],
  providers: [
    ...IMPORT_PROVIDERS,
    GiveResults,
    ResultRows,
    RowsOfAFile,
    SpecimenRows,
    TakeInTubes,
    TakeResultRowsJob,
    TakeSpecimenRowsJob,
  ],
})
export class ImportsModule {}
