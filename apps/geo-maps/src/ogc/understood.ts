import { Refused } from '#libs/http';
import type { OgcRead } from './ogc-read.js';
import { parseParameters } from './parse-parameters.js';

/** What was asked for. @throws Refused 400 with every fault of the question */
export function understood<Value>(read: OgcRead<Value>): Value {
  if (read.ok) return read.value;
  throw new Refused('invalid-request', { status: 400, errors: read.faults });
}

/** For a document that takes no parameter but the format. @throws Refused 400 for any other */
export function askedForNothingElse(parameters: URLSearchParams): void {
  understood(parseParameters(parameters, []));
}
