import { Module } from '@nestjs/common';
import { ProblemCatalogue, RequestDigests } from '#libs/http';
import { CorrectDeclarationUseCase } from './declarations/correct-declaration.use-case.js';
import { CorrectionStore } from './declarations/correction.store.js';
import { DeclarationSeal } from './declarations/declaration-seal.js';
import { DeclarationStore } from './declarations/declaration.store.js';
import { DeclarationsController } from './declarations/declarations.controller.js';
import { DeclarationsToReviewQuery } from './declarations/declarations-to-review.query.js';
import { EraseDeclarationsUseCase } from './declarations/erase-declarations.use-case.js';
import { ErasureStore } from './declarations/erasure.store.js';
import { KnownFactsQuery } from './declarations/known-facts.query.js';
import { ReadDeclarationsUseCase } from './declarations/read-declarations.use-case.js';
import { ReviewDeclarationUseCase } from './declarations/review-declaration.use-case.js';
import { ReviewsOfDeclarationQuery } from './declarations/reviews-of-declaration.query.js';
import { ReviewStore } from './declarations/review.store.js';
import { ReviewsController } from './declarations/reviews.controller.js';
import { SubmitBatchUseCase } from './declarations/submit-batch.use-case.js';
import { SubmitDeclarationUseCase } from './declarations/submit-declaration.use-case.js';
import { WriteSubmissionsUseCase } from './declarations/write-submissions.use-case.js';
import { messages } from './messages.js';
import { ClosePlaceUseCase } from './places/close-place.use-case.js';
import { ListPlacesUseCase } from './places/list-places.use-case.js';
import { PlaceStore } from './places/place.store.js';
import { PlacesByCodeQuery } from './places/places-by-code.query.js';
import { PlacesController } from './places/places.controller.js';
import { PlacesInAreaQuery } from './places/places-in-area.query.js';
import { PosterKeys } from './places/poster-keys.js';
import { PosterUseCase } from './places/poster.use-case.js';
import { PostersController } from './places/posters.controller.js';
import { PublicPlaceQuery } from './places/public-place.query.js';
import { RegisterPlaceUseCase } from './places/register-place.use-case.js';
import { DeleteExpiredDeclarationsJob } from './retention/delete-expired-declarations.job.js';
import { DeletionReceiptStore } from './retention/deletion-receipt.store.js';

const places = [
  RegisterPlaceUseCase,
  ClosePlaceUseCase,
  ListPlacesUseCase,
  PosterUseCase,
  PosterKeys,
  PlaceStore,
  PlacesByCodeQuery,
  PlacesInAreaQuery,
  PublicPlaceQuery,
];

const declarations = [
  SubmitDeclarationUseCase,
  SubmitBatchUseCase,
  WriteSubmissionsUseCase,
  CorrectDeclarationUseCase,
  ReadDeclarationsUseCase,
  ReviewDeclarationUseCase,
  EraseDeclarationsUseCase,
  DeclarationStore,
  CorrectionStore,
  ReviewStore,
  ErasureStore,
  KnownFactsQuery,
  DeclarationsToReviewQuery,
  ReviewsOfDeclarationQuery,
  DeclarationSeal,
];

const retention = [DeleteExpiredDeclarationsJob, DeletionReceiptStore];

@Module({
  controllers: [PlacesController, PostersController, DeclarationsController, ReviewsController],
  providers: [
    ...places,
    ...declarations,
    ...retention,
    RequestDigests,
    { provide: ProblemCatalogue, useFactory: () => new ProblemCatalogue(messages) },
  ],
})
export class HealthDeclarationModule {}
