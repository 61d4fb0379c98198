import { importRowsJob } from '#libs/http';
import { SpecimenRows } from './specimen-rows.import.js';

export class TakeSpecimenRowsJob extends importRowsJob('take-specimen-rows', SpecimenRows) {}
