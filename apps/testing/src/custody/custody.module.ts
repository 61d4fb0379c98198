import { Module } from '@nestjs/common';
import { FacilityRegisterModule } from '#libs/facility-register';
import { SpecimensModule } from '../specimens/specimens.module.js';
import { ConsignmentStore } from './consignment.store.js';
import { CustodyController } from './custody.controller.js';
import { CustodyFacilities } from './custody-facilities.js';
import { DispatchSpecimensUseCase } from './dispatch-specimens.use-case.js';
import { ReceiveSpecimenUseCase } from './receive-specimen.use-case.js';

/** Specimens change hands: dispatched, received or refused, lost. */
@Module({
  imports: [FacilityRegisterModule, SpecimensModule],
  controllers: [CustodyController],
  providers: [ConsignmentStore, CustodyFacilities, DispatchSpecimensUseCase, ReceiveSpecimenUseCase],
  exports: [CustodyFacilities],
})
export class CustodyModule {}
