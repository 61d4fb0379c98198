import { Module } from '@nestjs/common';
import { KeptOutlines } from './kept-outlines.js';
import { UnitOutlines } from './unit-outlines.js';

/** Where units lie: from official packs, and sketched until there is one. */
@Module({
  providers: [{ provide: UnitOutlines, useClass: KeptOutlines }],
  exports: [UnitOutlines],
})
export class BoundariesModule {}
