import { importRowsJob } from '#libs/http';
import { NationalResultRows } from './national-result-rows.import.js';

export class TakeNationalResultsJob extends importRowsJob('take-national-results', NationalResultRows) {}
