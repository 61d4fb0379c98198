import { Module } from '@nestjs/common';
import { AttemptLimits } from './attempt-limits.js';
import { AttemptStore } from './attempt.store.js';
import { ForgetAttemptsJob } from './forget-attempts.job.js';

/** How guessing is slowed. */
@Module({ providers: [AttemptLimits, AttemptStore, ForgetAttemptsJob], exports: [AttemptLimits] })
export class ThrottlingModule {}
