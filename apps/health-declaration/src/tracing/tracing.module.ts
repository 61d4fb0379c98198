import { Module } from '@nestjs/common';
import { CheckInsModule } from '../check-ins/check-ins.module.js';
import { PlacesModule } from '../places/places.module.js';
import { AskOverlapsUseCase } from './ask-overlaps.use-case.js';
import { FindAskedTimesUseCase } from './find-asked-times.use-case.js';
import { OverlapsQuery } from './overlaps.query.js';
import { StaysOfPersonQuery } from './stays-of-person.query.js';
import { TracingController } from './tracing.controller.js';

/** Contact tracing: who was where at the same time. */
@Module({
  imports: [CheckInsModule, PlacesModule],
  controllers: [TracingController],
  providers: [AskOverlapsUseCase, FindAskedTimesUseCase, StaysOfPersonQuery, OverlapsQuery],
})
export class TracingModule {}
