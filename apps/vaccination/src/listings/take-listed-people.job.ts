import { importRowsJob } from '#libs/http';
import { PeopleRows } from './people-rows.import.js';

export class TakeListedPeopleJob extends importRowsJob('take-listed-people', PeopleRows) {}
