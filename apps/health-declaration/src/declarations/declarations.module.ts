import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/places.module.js';
import { CorrectDeclarationUseCase } from './correct-declaration.use-case.js';
import { CorrectionStore } from './correction.store.js';
import { DeclarationSeal } from './declaration-seal.js';
import { DeclarationStore } from './declaration.store.js';
import { DeclarationGroupStore } from './declaration-group.store.js';
import { DeclarationGroupsController } from './declaration-groups.controller.js';
import { DeclareGroupUseCase } from './declare-group.use-case.js';
import { GroupByCodeQuery } from './group-by-code.query.js';
import { ReadGroupUseCase } from './read-group.use-case.js';
import { DeclarationByCodeQuery } from './declaration-by-code.query.js';
import { DeclarationByIdQuery } from './declaration-by-id.query.js';
import { DeclaredPersonQuery } from './declared-person.query.js';
import { DeclarationsController } from './declarations.controller.js';
import { DeclarationsToReviewQuery } from './declarations-to-review.query.js';
import { EraseDeclarationsUseCase } from './erase-declarations.use-case.js';
import { ErasureStore } from './erasure.store.js';
import { KnownFactsQuery } from './known-facts.query.js';
import { LatestDeclarationQuery } from './latest-declaration.query.js';
import { OpenKnownDeclarations } from './open-known-declarations.js';
import { ReadDeclarationsUseCase } from './read-declarations.use-case.js';
import { ReviewDeclarationUseCase } from './review-declaration.use-case.js';
import { ReviewsOfDeclarationQuery } from './reviews-of-declaration.query.js';
import { ReviewStore } from './review.store.js';
import { ReviewsController } from './reviews.controller.js';
import { SubmitBatchUseCase } from './submit-batch.use-case.js';
import { SubmitDeclarationUseCase } from './submit-declaration.use-case.js';
import { WriteSubmissionsUseCase } from './write-submissions.use-case.js';

/** Declarations: submitted, corrected, read, reviewed, erased. */
@Module({
  imports: [PlacesModule],
  controllers: [DeclarationsController, DeclarationGroupsController, ReviewsController],
  providers: [
    SubmitDeclarationUseCase,
    SubmitBatchUseCase,
    WriteSubmissionsUseCase,
    CorrectDeclarationUseCase,
    ReadDeclarationsUseCase,
    ReviewDeclarationUseCase,
    EraseDeclarationsUseCase,
    DeclareGroupUseCase,
    ReadGroupUseCase,
    DeclarationGroupStore,
    GroupByCodeQuery,
    DeclarationStore,
    CorrectionStore,
    ReviewStore,
    ErasureStore,
    KnownFactsQuery,
    DeclarationsToReviewQuery,
    DeclarationByCodeQuery,
    DeclarationByIdQuery,
    LatestDeclarationQuery,
    OpenKnownDeclarations,
    DeclaredPersonQuery,
    ReviewsOfDeclarationQuery,
    DeclarationSeal,
  ],
  exports: [
    GroupByCodeQuery,
    SubmitDeclarationUseCase,
    EraseDeclarationsUseCase,
    DeclarationByCodeQuery,
    DeclarationByIdQuery,
    LatestDeclarationQuery,
    OpenKnownDeclarations,
    DeclaredPersonQuery,
    ReadDeclarationsUseCase,
    ReviewDeclarationUseCase,
    DeclarationSeal,
  ],
})
export class DeclarationsModule {}
