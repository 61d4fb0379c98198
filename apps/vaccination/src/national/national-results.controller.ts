import { importsController } from '#libs/http';
import { NationalResultRows } from './national-result-rows.import.js';

/** Files that come back from the national platform, with its column of results. */
export class NationalResultsController extends importsController(NationalResultRows, {
  path: 'v1/doses/national-results',
  scope: 'doses:export',
  tag: 'doses',
}) {}
