import { defineMessages } from '#libs/http';
import { supplyPointMessages } from './supply-points/supply-point.refusals.js';
import { supplyReportMessages } from './supply-reports/supply-report.refusals.js';

/** The sentence of every code that this service can answer, beside those of every service. */
export const messages = defineMessages({
  ...supplyPointMessages,
  ...supplyReportMessages,
});
