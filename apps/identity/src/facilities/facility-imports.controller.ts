import { importsController } from '#libs/http';
import { FacilityRows } from './facility-rows.import.js';

/** Files of facilities. */
export class FacilityImportsController extends importsController(FacilityRows, {
  path: 'v1/facilities/imports',
  scope: 'facilities:write',
  tag: 'facilities',
}) {}
