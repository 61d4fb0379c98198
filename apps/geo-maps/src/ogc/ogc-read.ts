import type { FieldFault } from '#libs/http';
import type { OgcRefusal } from './ogc.refusals.js';

/** Which parameter is refused, and why. */
export interface ParameterFault extends FieldFault {
  readonly code: OgcRefusal;
}

/** What was asked for, or every fault of the question; answered as 400. */
export type OgcRead<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: readonly ParameterFault[] };
