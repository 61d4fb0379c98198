import type { Resource } from '@medplum/fhirtypes';
import type { FastifyReply } from 'fastify';
import { FHIR_MEDIA_TYPE } from './fhir-dialect.js';

/** What the routes of FHIR say of their answers in a document. */
export const ANY_RESOURCE = { content: { 'application/fhir+json': { schema: { type: 'object' as const } } } };

/** A resource as it is answered, with the ETag of its version where it has one; nothing of it may be kept on the way. */
export function fhirAnswer(reply: FastifyReply, resource: Resource): string {
  void reply.type(FHIR_MEDIA_TYPE).header('cache-control', 'no-store');
  if (resource.meta?.versionId !== undefined) void reply.header('etag', `W/"${resource.meta.versionId}"`);
  return JSON.stringify(resource);
}
