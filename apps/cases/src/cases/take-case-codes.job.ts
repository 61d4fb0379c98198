import { importRowsJob } from '#libs/http';
import { CaseCodeRows } from './case-codes.import.js';

export class TakeCaseCodesJob extends importRowsJob('take-case-codes', CaseCodeRows) {}
