import { Module } from '@nestjs/common';
import { LayersModule } from '../layers/layers.module.js';
import { DrawMapStyleUseCase } from './draw-map-style.use-case.js';
import { KeptTiles } from './kept-tiles.js';
import { MapStylesController } from './map-styles.controller.js';
import { ReadTileJsonUseCase } from './read-tile-json.use-case.js';
import { TilesController } from './tiles.controller.js';

/** The layers as vector tiles, and the styles by which they are drawn. */
@Module({
  imports: [LayersModule],
  controllers: [TilesController, MapStylesController],
  providers: [KeptTiles, ReadTileJsonUseCase, DrawMapStyleUseCase],
})
export class TilesModule {}
