import { Module } from '@nestjs/common';
import { BaseMapChangeStore } from './base-map-change.store.js';
import { BaseMapContentQuery } from './base-map-content.query.js';
import { BaseMapPackStore } from './base-map-pack.store.js';
import { BaseMapPacksController } from './base-map-packs.controller.js';
import { BaseMapPacksQuery } from './base-map-packs.query.js';
import { BaseMapReader } from './base-map-reader.js';
import { BaseMapReadingStore } from './base-map-reading.store.js';
import { PreviewBaseMapUseCase } from './preview-base-map.use-case.js';
import { PublishBaseMapUseCase } from './publish-base-map.use-case.js';
import { PublishedBaseMapQuery } from './published-base-map.query.js';
import { ReadBaseMapPacksUseCase } from './read-base-map-packs.use-case.js';
import { ReadBaseMapsJob } from './read-base-maps.job.js';
import { SendBaseMapUseCase } from './send-base-map.use-case.js';

const reading = [BaseMapReadingStore, BaseMapReader, ReadBaseMapsJob];
const packs = [BaseMapPackStore, BaseMapPacksQuery, BaseMapContentQuery, BaseMapChangeStore];
const acts = [SendBaseMapUseCase, PublishBaseMapUseCase, ReadBaseMapPacksUseCase, PreviewBaseMapUseCase];

/** The rivers and roads that all maps lie on: from packs of the province, and none until one is published. */
@Module({
  controllers: [BaseMapPacksController],
  providers: [...reading, ...packs, ...acts, PublishedBaseMapQuery],
  exports: [BaseMapContentQuery, PublishedBaseMapQuery],
})
export class BaseMapModule {}
