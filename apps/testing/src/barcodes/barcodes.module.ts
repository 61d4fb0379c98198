import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { BarcodeLabelStore } from './barcode-label.store.js';
import { ClaimLabelsUseCase } from './claim-labels.use-case.js';

/** Labels that are issued before they are needed. */
@Module({
  imports: [FacilitiesModule],
  providers: [BarcodeLabelStore, ClaimLabelsUseCase],
  exports: [ClaimLabelsUseCase],
})
export class BarcodesModule {}
