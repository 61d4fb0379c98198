import 'reflect-metadata';
import {
  declarationCorrected,
  declarationReviewed,
  declarationSubmitted,
  placeClosed,
  placeRegistered,
} from '#libs/contracts';
import { runService } from '#libs/runtime';
import { config } from './config.js';
import { ReportingModule } from './reporting.module.js';
import { DeclarationsProjection } from './reports/declarations.projection.js';
import { PlacesProjection } from './reports/places.projection.js';
import { reportMessages } from './reports/report.refusals.js';

await runService({
  ...{ name: 'reporting', config, module: ReportingModule, messages: reportMessages },
  migrations: new URL('../migrations', import.meta.url),
  consumes: [declarationSubmitted, declarationCorrected, declarationReviewed, placeRegistered, placeClosed],
  views: [DeclarationsProjection, PlacesProjection],
});
