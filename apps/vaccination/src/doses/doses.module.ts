import { Module } from '@nestjs/common';
import { AdverseEventCountsModule } from '../adverse-event-counts/adverse-event-counts.module.js';
import { CompletenessModule } from '../completeness/completeness.module.js';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { VisitsModule } from '../visits/visits.module.js';
import { AdmitDoses } from './admit-doses.js';
import { ChangeDoseUseCase } from './change-dose.use-case.js';
import { ChangeEntry } from './change-entry.js';
import { ChangedEntries } from './changed-entries.js';
import { CourseOfPerson } from './course-of-person.js';
import { DoseChangeStore } from './dose-change.store.js';
import { DecidePairUseCase } from './decide-pair.use-case.js';
import { DoseLots } from './dose-lots.js';
import { DoseListQuery } from './dose-list.query.js';
import { DosePairStore } from './dose-pair.store.js';
import { DosePairsController } from './dose-pairs.controller.js';
import { DosePairsQuery } from './dose-pairs.query.js';
import { DoseStatusStore } from './dose-status.store.js';
import { DoseStore } from './dose.store.js';
import { DosesController } from './doses.controller.js';
import { EntryToChange } from './entry-to-change.js';
import { FollowSessions } from './follow-sessions.js';
import { KeyedDoses } from './keyed-doses.js';
import { ReadCourseUseCase } from './read-course.use-case.js';
import { ReadDosesUseCase } from './read-doses.use-case.js';
import { RecordDoseUseCase } from './record-dose.use-case.js';
import { RecordDosesUseCase } from './record-doses.use-case.js';
import { RecountCoursesUseCase } from './recount-courses.use-case.js';
import { RecountDosesOfLotsJob } from './recount-doses-of-lots.job.js';
import { RecountDosesOfLotsUseCase } from './recount-doses-of-lots.use-case.js';
import { RestateDose } from './restate-dose.js';
import { SeenPairs } from './seen-pairs.js';
import { TellDoseStatusesUseCase } from './tell-dose-statuses.use-case.js';
import { UncheckDoses } from './uncheck-doses.js';

/** The ledger of doses, and what follows from it for each person. */
@Module({
  imports: [
    AdverseEventCountsModule,
    CompletenessModule,
    FacilitiesModule,
    LotsModule,
    PeopleModule,
    SessionsModule,
    VisitsModule,
  ],
  controllers: [DosesController, DosePairsController],
  providers: [
    AdmitDoses,
    ChangeDoseUseCase,
    ChangeEntry,
    ChangedEntries,
    CourseOfPerson,
    DecidePairUseCase,
    DoseChangeStore,
    DoseListQuery,
    DoseLots,
    DosePairStore,
    DosePairsQuery,
    DoseStatusStore,
    DoseStore,
    EntryToChange,
    FollowSessions,
    KeyedDoses,
    ReadCourseUseCase,
    ReadDosesUseCase,
    RecordDoseUseCase,
    RecordDosesUseCase,
    RecountCoursesUseCase,
    RecountDosesOfLotsJob,
    RecountDosesOfLotsUseCase,
    RestateDose,
    SeenPairs,
    TellDoseStatusesUseCase,
    UncheckDoses,
  ],
  exports: [
    AdmitDoses,
    ChangeEntry,
    CourseOfPerson,
    EntryToChange,
    KeyedDoses,
    ReadCourseUseCase,
    RecordDosesUseCase,
    RecountCoursesUseCase,
    TellDoseStatusesUseCase,
    UncheckDoses,
  ],
})
export class DosesModule {}
