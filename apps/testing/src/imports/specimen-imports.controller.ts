import { importsController } from '#libs/http';
import { SpecimenRows } from './specimen-rows.import.js';

/** Files of specimens in the columns of the national export. */
export class SpecimenImportsController extends importsController(SpecimenRows, {
  path: 'v1/specimens/imports',
  scope: 'specimens:write',
  tag: 'specimens',
}) {}
