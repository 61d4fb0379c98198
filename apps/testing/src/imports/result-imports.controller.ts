import { importsController } from '#libs/http';
import { ResultRows } from './result-rows.import.js';

/** Files of results in the columns of the national export. */
export class ResultImportsController extends importsController(ResultRows, {
  path: 'v1/results/imports',
  scope: 'results:write',
  tag: 'results',
}) {}
