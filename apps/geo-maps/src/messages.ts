import { defineMessages } from '#libs/http';
import { boundaryMessages } from './boundaries/boundary.refusals.js';
import { supplyClaimMessages } from './supply-claims/supply-claim.refusals.js';
import { supplyListMessages } from './supply-imports/supply-list.refusals.js';
import { supplyPointMessages } from './supply-points/supply-point.refusals.js';
import { supplyReportMessages } from './supply-reports/supply-report.refusals.js';

/** The sentence of every code that this service can answer, beside those of every service. */
export const messages = defineMessages({
  ...boundaryMessages,
  ...supplyClaimMessages,
  ...supplyListMessages,
  ...supplyPointMessages,
  ...supplyReportMessages,
});
