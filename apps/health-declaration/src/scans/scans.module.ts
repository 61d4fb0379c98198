import { Module } from '@nestjs/common';
import { CheckInsModule } from '../check-ins/check-ins.module.js';
import { DeclarationsModule } from '../declarations/declarations.module.js';
import { PassagesModule } from '../passages/passages.module.js';
import { PersonalCardsModule } from '../personal-cards/personal-cards.module.js';
import { PersonalCodesModule } from '../personal-codes/personal-codes.module.js';
import { PlacesModule } from '../places/places.module.js';
import { FindPersonalCode } from './find-personal-code.js';
import { FindScanned } from './find-scanned.js';
import { FindShownDeclaration } from './find-shown-declaration.js';
import { ReadScanUseCase } from './read-scan.use-case.js';
import { ScansController } from './scans.controller.js';

/** One scan for every code: what a text is, and what can be done with it. */
@Module({
  imports: [CheckInsModule, DeclarationsModule, PassagesModule, PersonalCardsModule, PersonalCodesModule, PlacesModule],
  controllers: [ScansController],
  providers: [ReadScanUseCase, FindScanned, FindPersonalCode, FindShownDeclaration],
})
export class ScansModule {}
