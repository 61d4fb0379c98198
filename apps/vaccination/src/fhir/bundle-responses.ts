import type { BundleEntry, OperationOutcomeIssue } from '@medplum/fhirtypes';
import type { FieldFault, Refused } from '#libs/http';
import type { TakenDose } from './taken-dose.js';
import { VIOLATION } from './immunization.js';

/** What an entry of a Bundle is answered. */
export type Response = NonNullable<BundleEntry['response']>;

const DOSE_WARNING = 'urn:lachan:dose-warning';
const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Unprocessable Entity',
};

/** Recorded, whatever rule it broke: which ones stands in the outcome. */
export function doseResponse({ answered, isNew }: TakenDose): Response {
  const { id, violations, warnings, match } = answered;
  const issue = [
    ...violations.map((code) => issueAbout('warning', 'business-rule', VIOLATION, code)),
    ...warnings.map((code) => issueAbout('information', 'informational', DOSE_WARNING, code)),
    ...(match === 'candidate' ? [issueAbout('information', 'duplicate', DOSE_WARNING, 'person-may-be-known')] : []),
  ];
  return {
    ...{ status: isNew ? '201 Created' : '200 OK', location: `Immunization/${id}` },
    ...(issue.length > 0 && { outcome: { resourceType: 'OperationOutcome', issue } }),
  };
}

/** A Patient is made by the first Immunization that names it, or was on record before. */
export function patientResponse({ answered: { personId, match }, isNew }: TakenDose): Response {
  const status = isNew && match !== 'known-document' ? '201 Created' : '200 OK';
  return { status, location: `Patient/${personId}` };
}

export function refusedResponse(
  refused: Refused,
  issueOf: (status: number, fault: FieldFault) => OperationOutcomeIssue,
): Response {
  const { status, code, errors } = refused;
  const faults = errors.length > 0 ? errors : [{ path: '', code }];
  const issue = faults.map((fault) => issueOf(status, fault));
  return { status: `${status} ${REASONS[status] ?? 'Refused'}`, outcome: { resourceType: 'OperationOutcome', issue } };
}

export function issueAbout(
  severity: 'warning' | 'information',
  kind: OperationOutcomeIssue['code'],
  system: string,
  code: string,
): OperationOutcomeIssue {
  return { severity, code: kind, details: { coding: [{ system, code }] } };
}
