import { importsController } from '#libs/http';
import { CheckResultRows } from './check-result-rows.import.js';

/** Work lists that come back. */
export class CheckResultsController extends importsController(CheckResultRows, {
  path: 'v1/identity-checks/results',
  scope: 'identity-checks:work',
  tag: 'identity-checks',
}) {}
