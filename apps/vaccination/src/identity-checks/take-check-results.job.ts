import { importRowsJob } from '#libs/http';
import { CheckResultRows } from './check-result-rows.import.js';

export class TakeCheckResultsJob extends importRowsJob('take-check-results', CheckResultRows) {}
