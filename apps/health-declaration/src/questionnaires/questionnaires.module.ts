import { Module } from '@nestjs/common';
import { QuestionnairesController } from './questionnaires.controller.js';
import { ReadQuestionnairesUseCase } from './read-questionnaires.use-case.js';

/** What each form asks, by its version. */
@Module({
  controllers: [QuestionnairesController],
  providers: [ReadQuestionnairesUseCase],
  exports: [ReadQuestionnairesUseCase],
})
export class QuestionnairesModule {}
