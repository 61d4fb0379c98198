import type { Dialect, Failure } from '#libs/http';
import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes';

export const FHIR_MEDIA_TYPE = 'application/fhir+json; charset=utf-8';
export const FHIR_BYTES_MAX = 2 * 1_048_576;

/** `IssueType` of FHIR for a status of HTTP. */
const ISSUES: Readonly<Record<number, OperationOutcomeIssue['code']>> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-supported',
  406: 'not-supported',
  409: 'conflict',
  413: 'too-long',
  415: 'not-supported',
  422: 'business-rule',
  429: 'throttled',
  503: 'transient',
};

/** Takes and answers `application/fhir+json`; every failure is an OperationOutcome with the place in it. */
export const FHIR_DIALECT: Dialect = {
  takes: ['application/fhir+json'],
  reads: 'json',
  bytesMax: FHIR_BYTES_MAX,
  failureBody: (failure, catalogue, language) => {
    const tell = (code: string): string => catalogue.tell(code, language);
    return { type: FHIR_MEDIA_TYPE, body: JSON.stringify(outcomeOf(failure, tell)) };
  },
};

function outcomeOf({ status, code, errors, detail }: Failure, tell: (code: string) => string): OperationOutcome {
  const faults = errors.length > 0 ? errors : [{ path: '', code }];
  return { resourceType: 'OperationOutcome', issue: faults.map((fault) => issueOf(status, fault, tell, detail)) };
}

export function issueOf(
  status: number,
  fault: { readonly path: string; readonly code: string },
  tell: (code: string) => string,
  detail?: string,
): OperationOutcomeIssue {
  return {
    severity: 'error',
    code: ISSUES[status] ?? (status >= 500 ? 'exception' : 'processing'),
    details: { coding: [{ system: 'urn:lachan:problem', code: fault.code }], text: tell(fault.code) },
    ...(detail !== undefined && { diagnostics: detail }),
    ...(fault.path !== '' && { expression: [fault.path] }),
  };
}
