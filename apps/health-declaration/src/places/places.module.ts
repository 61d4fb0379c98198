import { Module } from '@nestjs/common';
import { ClosePlaceUseCase } from './close-place.use-case.js';
import { ListPlacesUseCase } from './list-places.use-case.js';
import { PlaceStore } from './place.store.js';
import { PlaceNamesQuery } from './place-names.query.js';
import { PlacesByCodeQuery } from './places-by-code.query.js';
import { PlacesController } from './places.controller.js';
import { PlacesInAreaQuery } from './places-in-area.query.js';
import { PosterKeys } from './poster-keys.js';
import { PosterUseCase } from './poster.use-case.js';
import { PostersController } from './posters.controller.js';
import { PublicPlaceQuery } from './public-place.query.js';
import { RegisterPlaceUseCase } from './register-place.use-case.js';

/** Public places, and the posters that hang in them. */
@Module({
  controllers: [PlacesController, PostersController],
  providers: [
    RegisterPlaceUseCase,
    ClosePlaceUseCase,
    ListPlacesUseCase,
    PosterUseCase,
    PosterKeys,
    PlaceStore,
    PlacesByCodeQuery,
    PlaceNamesQuery,
    PlacesInAreaQuery,
    PublicPlaceQuery,
  ],
  exports: [PlacesByCodeQuery, PlaceNamesQuery, PublicPlaceQuery, PosterKeys],
})
export class PlacesModule {}
