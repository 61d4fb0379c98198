import { Module } from '@nestjs/common';
import { LevelsModule } from '../levels/levels.module.js';
import { CountLevelsJob } from './count-levels.job.js';
import { LevelCountsStore } from './level-counts.store.js';

/** Which level each commune is counted with in the reports. */
@Module({ imports: [LevelsModule], providers: [CountLevelsJob, LevelCountsStore] })
export class LevelCountsModule {}
