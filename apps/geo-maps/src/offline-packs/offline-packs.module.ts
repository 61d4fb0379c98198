import { Module } from '@nestjs/common';
import { BoundariesModule } from '../boundaries/boundaries.module.js';
import { LayersModule } from '../layers/layers.module.js';
import { KeptPacks } from './kept-packs.js';
import { OfflinePacksController } from './offline-packs.controller.js';

/** The maps of a district for a day without network. */
@Module({
  imports: [BoundariesModule, LayersModule],
  controllers: [OfflinePacksController],
  providers: [KeptPacks],
})
export class OfflinePacksModule {}
