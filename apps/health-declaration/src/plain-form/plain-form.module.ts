import { Module } from '@nestjs/common';
import { DeclarationsModule } from '../declarations/declarations.module.js';
import { PlainFormController } from './plain-form.controller.js';
import { SubmitPlainFormUseCase } from './submit-plain-form.use-case.js';

/** The declaration for browsers without script. */
@Module({
  imports: [DeclarationsModule],
  controllers: [PlainFormController],
  providers: [SubmitPlainFormUseCase],
})
export class PlainFormModule {}
