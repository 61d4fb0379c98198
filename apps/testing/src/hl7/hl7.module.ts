import { Module } from '@nestjs/common';
import { UnmatchedResultsModule } from '../unmatched-results/unmatched-results.module.js';
import { Hl7Controller } from './hl7.controller.js';
import { TakeMessageUseCase } from './take-message.use-case.js';

/** Messages of HL7 version 2 with results of laboratories. */
@Module({ imports: [UnmatchedResultsModule], controllers: [Hl7Controller], providers: [TakeMessageUseCase] })
export class Hl7Module {}
