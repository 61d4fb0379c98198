import {
  declarationCorrected,
  declarationReviewed,
  declarationSubmitted,
  placeClosed,
  placeRegistered,
} from '#libs/contracts';
import type { ServiceDeclaration } from '#libs/runtime';
import { config, type Config } from './config.js';
import { ReportingModule } from './reporting.module.js';
import { DeclarationsProjection } from './reports/declarations.projection.js';
import { PlacesProjection } from './reports/places.projection.js';
import { reportMessages } from './reports/report.refusals.js';

/** What this service is; `main.ts` runs it, and tests start it in their own process. */
export const reporting: ServiceDeclaration<Config> = {
  name: 'reporting',
  config,
  module: ReportingModule,
  migrations: new URL('../migrations/', import.meta.url),
  consumes: [declarationSubmitted, declarationCorrected, declarationReviewed, placeRegistered, placeClosed],
  views: [DeclarationsProjection, PlacesProjection],
  messages: reportMessages,
};
