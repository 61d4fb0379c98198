import { importRowsJob } from '#libs/http';
import { SupplyRows } from './supply-rows.import.js';

export class TakeSupplyRowsJob extends importRowsJob('take-supply-rows', SupplyRows) {}
