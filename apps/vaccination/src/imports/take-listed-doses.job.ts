import { importRowsJob } from '#libs/http';
import { ListRows } from './list-rows.import.js';

export class TakeListedDosesJob extends importRowsJob('take-listed-doses', ListRows) {}
