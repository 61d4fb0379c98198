import { Module } from '@nestjs/common';
import { AdminUnitsController } from './admin-units/admin-units.controller.js';
import { FreshnessController } from './freshness/freshness.controller.js';
import { FreshnessQuery } from './freshness/freshness.query.js';
import { DeclarationsProjection } from './reports/declarations.projection.js';
import { PlacesProjection } from './reports/places.projection.js';
import { SpecimensProjection } from './reports/specimens.projection.js';
import { PoolsProjection } from './reports/pools.projection.js';
import { ResultsProjection } from './reports/results.projection.js';
import { PeopleProjection } from './reports/people.projection.js';
import { CasesProjection } from './reports/cases.projection.js';
import { DosesProjection } from './reports/doses.projection.js';
import { VaccinatedProjection } from './reports/vaccinated.projection.js';
import { CompletenessProjection } from './reports/completeness.projection.js';
import { CorrectionsProjection } from './reports/corrections.projection.js';
import { ReactionsProjection } from './reports/reactions.projection.js';
import { ReadReportQuery } from './reports/read-report.query.js';
import { ReadReportUseCase } from './reports/read-report.use-case.js';
import { ReportsController } from './reports/reports.controller.js';
import { ScreeningsProjection } from './reports/screenings.projection.js';
import { StockProjection } from './reports/stock.projection.js';
import { LevelsProjection } from './reports/levels.projection.js';
import { SupplyProjection } from './reports/supply.projection.js';
import { Subscriptions } from './subscriptions.js';
import { DailyTableController } from './vaccination-daily/daily-table.controller.js';
import { ReadDailyTableUseCase } from './vaccination-daily/read-daily-table.use-case.js';

@Module({
  // The table has a path of its own under that of the indicators, and so comes before them.
  controllers: [AdminUnitsController, FreshnessController, DailyTableController, ReportsController, Subscriptions],
  providers: [
    DeclarationsProjection,
    FreshnessQuery,
    PlacesProjection,
    SpecimensProjection,
    PoolsProjection,
    ResultsProjection,
    PeopleProjection,
    CasesProjection,
    DosesProjection,
    VaccinatedProjection,
    CompletenessProjection,
    ScreeningsProjection,
    StockProjection,
    ReadDailyTableUseCase,
    ReactionsProjection,
    CorrectionsProjection,
    SupplyProjection,
    LevelsProjection,
    ReadReportUseCase,
    ReadReportQuery,
  ],
})
export class ReportingModule {}
