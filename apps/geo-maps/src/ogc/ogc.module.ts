import { Module } from '@nestjs/common';
import { LayersModule } from '../layers/layers.module.js';
import { ItemsController } from './items.controller.js';
import { OgcController } from './ogc.controller.js';
import { ReadDocumentsUseCase } from './read-documents.use-case.js';
import { ReadItemsUseCase } from './read-items.use-case.js';

/** The layers for geographic information systems such as QGIS. */
@Module({
  imports: [LayersModule],
  controllers: [OgcController, ItemsController],
  providers: [ReadDocumentsUseCase, ReadItemsUseCase],
})
export class OgcModule {}
