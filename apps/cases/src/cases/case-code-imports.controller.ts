import { importsController } from '#libs/http';
import { CaseCodeRows } from './case-codes.import.js';

/** Files of national codes. */
export class CaseCodeImportsController extends importsController(CaseCodeRows, {
  path: 'v1/cases/imports',
  scope: 'cases:write',
  tag: 'cases',
}) {}
