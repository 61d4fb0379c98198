import { Module } from '@nestjs/common';
import { DeclarationsModule } from '../declarations/declarations.module.js';
import { PassagesModule } from '../passages/passages.module.js';
import { ActOnEntryUseCase } from './act-on-entry.use-case.js';
import { AttentionController } from './attention.controller.js';
import { AttentionEntriesQuery } from './attention-entries.query.js';
import { AttentionWorkStore } from './attention-work.store.js';
import { CovidTeamController } from './covid-team.controller.js';
import { CovidTeamEntriesQuery } from './covid-team-entries.query.js';
import { DecisionAtSource } from './decision-at-source.js';
import { EscalateEntriesJob } from './escalate-entries.job.js';
import { ListCovidTeamUseCase } from './list-covid-team.use-case.js';
import { OverdueEntriesQuery } from './overdue-entries.query.js';
import { ListEntriesUseCase } from './list-entries.use-case.js';
import { ShowEntryUseCase } from './show-entry.use-case.js';

/** The officer's list, what officers do with its entries, and the community team's list by hamlet. */
@Module({
  imports: [DeclarationsModule, PassagesModule],
  controllers: [AttentionController, CovidTeamController],
  providers: [
    ListEntriesUseCase,
    ActOnEntryUseCase,
    ShowEntryUseCase,
    DecisionAtSource,
    ListCovidTeamUseCase,
    EscalateEntriesJob,
    AttentionEntriesQuery,
    OverdueEntriesQuery,
    CovidTeamEntriesQuery,
    AttentionWorkStore,
  ],
})
export class AttentionModule {}
