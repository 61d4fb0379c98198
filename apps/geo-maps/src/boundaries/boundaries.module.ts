import { Module } from '@nestjs/common';
import { AreaAtQuery } from './area-at.query.js';
import { AreasController } from './areas.controller.js';
import { BoundaryChangeStore } from './changes/boundary-change.store.js';
import { FreshChanges } from './changes/fresh-changes.js';
import { HamletStore } from './hamlets/hamlet.store.js';
import { HamletsController } from './hamlets/hamlets.controller.js';
import { EndHamletUseCase } from './hamlets/end-hamlet.use-case.js';
import { Hamlets } from './hamlets/hamlets.query.js';
import { KeepHamletsUseCase } from './hamlets/keep-hamlets.use-case.js';
import { ListHamletsUseCase } from './hamlets/list-hamlets.use-case.js';
import { KeptOutlines } from './kept-outlines.js';
import { ImportNeighboursUseCase } from './neighbours/import-neighbours.use-case.js';
import { UnitNeighboursController } from './neighbours/unit-neighbours.controller.js';
import { UnitNeighboursQuery } from './neighbours/unit-neighbours.query.js';
import { BoundaryPackStore } from './packs/boundary-pack.store.js';
import { BoundaryPacksController } from './packs/boundary-packs.controller.js';
import { BoundaryPacksQuery } from './packs/boundary-packs.query.js';
import { PackContentQuery } from './packs/pack-content.query.js';
import { PackReader } from './packs/pack-reader.js';
import { PackReadingStore } from './packs/pack-reading.store.js';
import { PreviewPackUseCase } from './packs/preview-pack.use-case.js';
import { PublishPackUseCase } from './packs/publish-pack.use-case.js';
import { ReadPacksJob } from './packs/read-packs.job.js';
import { ReadPacksUseCase } from './packs/read-packs.use-case.js';
import { SendPackUseCase } from './packs/send-pack.use-case.js';
import { PublishedPacks } from './published-packs.js';
import { UnitOutlines } from './unit-outlines.js';

const outlines = [
  { provide: UnitOutlines, useClass: KeptOutlines },
  PublishedPacks,
  BoundaryChangeStore,
  FreshChanges,
  AreaAtQuery,
];
const packs = [
  ...[BoundaryPackStore, BoundaryPacksQuery, PackContentQuery, PackReadingStore, PackReader, ReadPacksJob],
  ...[SendPackUseCase, PublishPackUseCase, ReadPacksUseCase, PreviewPackUseCase],
];
const neighbours = [ImportNeighboursUseCase, UnitNeighboursQuery];
const hamlets = [HamletStore, Hamlets, KeepHamletsUseCase, EndHamletUseCase, ListHamletsUseCase];

/** Where units lie and who borders whom: from official packs, and sketched until there is one; and hamlets below them. */
@Module({
  controllers: [AreasController, BoundaryPacksController, UnitNeighboursController, HamletsController],
  providers: [...outlines, ...packs, ...neighbours, ...hamlets],
  exports: [UnitOutlines, Hamlets],
})
export class BoundariesModule {}
