import { Module } from '@nestjs/common';
import { FacilityRegisterModule } from '#libs/facility-register';
import { BarcodeBlockStore } from './barcode-block.store.js';
import { BarcodeBlocksController } from './barcode-blocks.controller.js';
import { BarcodeLabelStore } from './barcode-label.store.js';
import { ClaimLabelsUseCase } from './claim-labels.use-case.js';
import { IssueLabelsUseCase } from './issue-labels.use-case.js';
import { IssuedLabelsQuery } from './issued-labels.query.js';
import { PrintLabelsUseCase } from './print-labels.use-case.js';
import { WhoseNumberQuery } from './whose-number.query.js';

/** Labels that are issued before they are needed. */
@Module({
  imports: [FacilityRegisterModule],
  controllers: [BarcodeBlocksController],
  providers: [
    BarcodeBlockStore,
    BarcodeLabelStore,
    ClaimLabelsUseCase,
    IssueLabelsUseCase,
    IssuedLabelsQuery,
    PrintLabelsUseCase,
    WhoseNumberQuery,
  ],
  exports: [ClaimLabelsUseCase, IssuedLabelsQuery, WhoseNumberQuery],
})
export class BarcodesModule {}
