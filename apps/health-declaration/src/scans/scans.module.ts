import { Module } from '@nestjs/common';
import { DeclarationsModule } from '../declarations/declarations.module.js';
import { PersonalCardsModule } from '../personal-cards/personal-cards.module.js';
import { PersonalCodesModule } from '../personal-codes/personal-codes.module.js';
import { PlacesModule } from '../places/places.module.js';
import { FindScanned } from './find-scanned.js';
import { ReadScanUseCase } from './read-scan.use-case.js';
import { ScansController } from './scans.controller.js';

/** One scan for every code: what a text is, and what can be done with it. */
@Module({
  imports: [PlacesModule, DeclarationsModule, PersonalCardsModule, PersonalCodesModule],
  controllers: [ScansController],
  providers: [ReadScanUseCase, FindScanned],
})
export class ScansModule {}
