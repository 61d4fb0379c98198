import { importsController } from '#libs/http';
import { ListRows } from './list-rows.import.js';

/** Paper lists of doses, in the template of the national platform. */
export class DoseImportsController extends importsController(ListRows, {
  path: 'v1/doses/imports',
  scope: 'doses:write',
  tag: 'doses',
}) {}
