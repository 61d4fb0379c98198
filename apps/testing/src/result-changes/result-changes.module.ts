import { Module } from '@nestjs/common';
import { ResultChanges } from './result-changes.js';

/** Who is told, in the same transaction, that the result of a specimen has changed. */
@Module({ providers: [ResultChanges], exports: [ResultChanges] })
export class ResultChangesModule {}
