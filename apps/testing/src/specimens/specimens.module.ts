import { Module } from '@nestjs/common';
import { FacilityRegisterModule } from '#libs/facility-register';
import { BarcodesModule } from '../barcodes/barcodes.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TurnaroundModule } from '../turnaround/turnaround.module.js';
import { AdmitSpecimens } from './admit-specimens.js';
import { AdvanceSpecimensUseCase } from './advance-specimens.use-case.js';
import { CollectSpecimenUseCase } from './collect-specimen.use-case.js';
import { CollectSpecimensUseCase } from './collect-specimens.use-case.js';
import { CustodyOfSpecimenQuery } from './custody-of-specimen.query.js';
import { CustodyStepStore } from './custody-step.store.js';
import { HoldSpecimensUseCase } from './hold-specimens.use-case.js';
import { InsertSpecimens } from './insert-specimens.js';
import { MarkOverdueJob } from './mark-overdue.job.js';
import { SpecimenStore } from './specimen.store.js';
import { SpecimensByBarcodeQuery } from './specimens-by-barcode.query.js';
import { SpecimensController } from './specimens.controller.js';

/** Specimens and their way: collected, dispatched, received or refused, tested, validated, released. */
@Module({
  imports: [FacilityRegisterModule, PeopleModule, BarcodesModule, TurnaroundModule],
  controllers: [SpecimensController],
  providers: [
    AdmitSpecimens,
    AdvanceSpecimensUseCase,
    CollectSpecimenUseCase,
    CollectSpecimensUseCase,
    CustodyOfSpecimenQuery,
    CustodyStepStore,
    HoldSpecimensUseCase,
    InsertSpecimens,
    MarkOverdueJob,
    SpecimenStore,
    SpecimensByBarcodeQuery,
  ],
  exports: [
    AdvanceSpecimensUseCase,
    CollectSpecimenUseCase,
    CollectSpecimensUseCase,
    CustodyOfSpecimenQuery,
    HoldSpecimensUseCase,
    SpecimensByBarcodeQuery,
  ],
})
export class SpecimensModule {}
