import { Module } from '@nestjs/common';
import { DeclarationsModule } from '../declarations/declarations.module.js';
import { PlacesModule } from '../places/places.module.js';
import { DrawCardSheetUseCase } from './draw-card-sheet.use-case.js';
import { ErasePersonalCardsUseCase } from './erase-personal-cards.use-case.js';
import { HolderOfRequest } from './holder-of-request.js';
import { IssuePersonalCardUseCase } from './issue-personal-card.use-case.js';
import { PersonalCardByCodeQuery } from './personal-card-by-code.query.js';
import { PersonalCardSeal } from './personal-card-seal.js';
import { PersonalCardStore } from './personal-card.store.js';
import { PersonalCardsController } from './personal-cards.controller.js';
import { ReadPersonalCardUseCase } from './read-personal-card.use-case.js';
import { RevokePersonalCardUseCase } from './revoke-personal-card.use-case.js';
import { RevokedCards } from './revoked-cards.query.js';

/** Printed cards for people without a telephone: issued, printed on sheets, looked up, revoked, erased. */
@Module({
  imports: [DeclarationsModule, PlacesModule],
  controllers: [PersonalCardsController],
  providers: [
    IssuePersonalCardUseCase,
    ReadPersonalCardUseCase,
    RevokePersonalCardUseCase,
    DrawCardSheetUseCase,
    ErasePersonalCardsUseCase,
    HolderOfRequest,
    PersonalCardStore,
    PersonalCardSeal,
    PersonalCardByCodeQuery,
    RevokedCards,
  ],
  exports: [PersonalCardByCodeQuery, RevokedCards, ErasePersonalCardsUseCase],
})
export class PersonalCardsModule {}
