import { Module } from '@nestjs/common';
import { BarcodesModule } from '../barcodes/barcodes.module.js';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TurnaroundModule } from '../turnaround/turnaround.module.js';
import { AdmitSpecimens } from './admit-specimens.js';
import { AdvanceSpecimensUseCase } from './advance-specimens.use-case.js';
import { CollectSpecimenUseCase } from './collect-specimen.use-case.js';
import { CollectSpecimensUseCase } from './collect-specimens.use-case.js';
import { CustodyStepStore } from './custody-step.store.js';
import { InsertSpecimens } from './insert-specimens.js';
import { KnownByReferenceData } from './known-on-day.js';
import { SpecimenStore } from './specimen.store.js';
import { SpecimensByBarcodeQuery } from './specimens-by-barcode.query.js';
import { SpecimensController } from './specimens.controller.js';

/** Specimens and their way: collected, dispatched, received or refused, tested, validated, released. */
@Module({
  imports: [FacilitiesModule, PeopleModule, BarcodesModule, TurnaroundModule],
  controllers: [SpecimensController],
  providers: [
    AdmitSpecimens,
    AdvanceSpecimensUseCase,
    CollectSpecimenUseCase,
    CollectSpecimensUseCase,
    CustodyStepStore,
    InsertSpecimens,
    KnownByReferenceData,
    SpecimenStore,
    SpecimensByBarcodeQuery,
  ],
  exports: [AdvanceSpecimensUseCase, CollectSpecimensUseCase, SpecimensByBarcodeQuery],
})
export class SpecimensModule {}
