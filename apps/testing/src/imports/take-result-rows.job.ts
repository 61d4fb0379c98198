import { importRowsJob } from '#libs/http';
import { ResultRows } from './result-rows.import.js';

export class TakeResultRowsJob extends importRowsJob('take-result-rows', ResultRows) {}
