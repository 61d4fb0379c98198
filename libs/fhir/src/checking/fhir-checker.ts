import { loadDataType, OperationOutcomeError, validateResource } from '@medplum/core';
import type { Resource, StructureDefinition } from '@medplum/fhirtypes';
import { Injectable } from '@nestjs/common';
import type { FieldFault } from '#libs/http';
import { readFhirDefinitions } from '#libs/reference-data';

/** Faults that one answer tells. */
const FAULTS_MAX = 50;

/** Holds resources to the structure definitions of R4: elements, types, cardinalities and invariants. */
@Injectable()
export class FhirChecker {
  private isReady = false;

  /** Empty where the resource is as the standard defines it. Its type must be one of those that are exchanged. */
  faultsOf(resource: Resource): readonly FieldFault[] {
    this.prepare();
    try {
      validateResource(resource);
      return [];
    } catch (error) {
      if (!(error instanceof OperationOutcomeError)) throw error;
      const issues = error.outcome.issue.slice(0, FAULTS_MAX);
      return issues.map(({ expression }) => ({
        path: expression?.[0] ?? resource.resourceType,
        code: 'fhir-structure',
      }));
    }
  }

  private prepare(): void {
    if (this.isReady) return;
    for (const definition of readFhirDefinitions()) loadDataType(definition as unknown as StructureDefinition);
    this.isReady = true;
  }
}
