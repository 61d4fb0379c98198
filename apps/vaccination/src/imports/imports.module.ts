import { Module } from '@nestjs/common';
import { IMPORT_PROVIDERS } from '#libs/http';
import { DosesModule } from '../doses/doses.module.js';
import { DoseImportsController } from './dose-imports.controller.js';
import { ListRows } from './list-rows.import.js';
import { TakeListedDosesJob } from './take-listed-doses.job.js';

/** Doses that were given on paper, entered after. */
@Module({
  imports: [DosesModule],
  controllers: [DoseImportsController],
  providers: [...IMPORT_PROVIDERS, ListRows, TakeListedDosesJob],
})
export class ImportsModule {}
