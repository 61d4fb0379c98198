import { importRowsJob } from '#libs/http';
import { FacilityRows } from './facility-rows.import.js';

export class TakeFacilityRowsJob extends importRowsJob('take-facility-rows', FacilityRows) {}
