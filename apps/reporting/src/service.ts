import {
  adverseEventCounted,
  adverseEventOverdueChanged,
  correctionTicketCounted,
  correctionTicketOverdueChanged,
  caseChanged,
  caseOpened,
  communeLevelChanged,
  completenessChanged,
  declarationCorrected,
  declarationReviewed,
  declarationSubmitted,
  doseCounted,
  doseStatusChanged,
  personDayCounted,
  personProgressed,
  placeClosed,
  placeRegistered,
  poolFormed,
  poolStatusChanged,
  resultAmended,
  resultReleased,
  resultWithdrawn,
  screeningCounted,
  specimenCollected,
  specimenOverdueChanged,
  specimenReceived,
  specimenRefused,
  stockBalanced,
  stockUsed,
  supplyPointCounted,
} from '#libs/contracts';
import type { ServiceDeclaration } from '#libs/runtime';
import { config, type Config } from './config.js';
import { ReportingModule } from './reporting.module.js';
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
import { ScreeningsProjection } from './reports/screenings.projection.js';
import { StockProjection } from './reports/stock.projection.js';
import { CorrectionsProjection } from './reports/corrections.projection.js';
import { ReactionsProjection } from './reports/reactions.projection.js';
import { LevelsProjection } from './reports/levels.projection.js';
import { SupplyProjection } from './reports/supply.projection.js';
import { reportMessages } from './reports/report.refusals.js';

/** What this service is; `main.ts` runs it, and tests start it in their own process. */
export const reporting: ServiceDeclaration<Config> = {
  name: 'reporting',
  config,
  module: ReportingModule,
  migrations: new URL('../migrations/', import.meta.url),
  consumes: [
    declarationSubmitted,
    declarationCorrected,
    declarationReviewed,
    placeRegistered,
    placeClosed,
    specimenCollected,
    specimenReceived,
    specimenRefused,
    specimenOverdueChanged,
    poolFormed,
    poolStatusChanged,
    resultReleased,
    resultAmended,
    resultWithdrawn,
    personDayCounted,
    caseOpened,
    caseChanged,
    doseCounted,
    personProgressed,
    completenessChanged,
    doseStatusChanged,
    screeningCounted,
    stockUsed,
    stockBalanced,
    adverseEventCounted,
    adverseEventOverdueChanged,
    correctionTicketCounted,
    correctionTicketOverdueChanged,
    supplyPointCounted,
    communeLevelChanged,
  ],
  views: [
    DeclarationsProjection,
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
    ReactionsProjection,
    CorrectionsProjection,
    SupplyProjection,
    LevelsProjection,
  ],
  messages: reportMessages,
};
