import { Module } from '@nestjs/common';
import { PersonDayStore } from './person-day.store.js';
import { RecountPersonDaysUseCase } from './recount-person-days.use-case.js';

/** People tested, a person and day once (lượt người). */
@Module({ providers: [PersonDayStore, RecountPersonDaysUseCase], exports: [RecountPersonDaysUseCase] })
export class PersonDaysModule {}
