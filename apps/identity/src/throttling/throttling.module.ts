import { Module } from '@nestjs/common';
import { AttemptLimits } from './attempt-limits.js';

/** How guessing is slowed. */
@Module({ providers: [AttemptLimits], exports: [AttemptLimits] })
export class ThrottlingModule {}
