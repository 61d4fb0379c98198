import { openapiOfService, type ServiceDeclaration } from '#libs/runtime';
import { mergeOpenApi } from '../../../apps/gateway/src/documentation/merge-openapi.js';
import { isOpenApiDocument, type OpenApiDocument } from '../../../apps/gateway/src/documentation/openapi-document.js';
import { SERVICES, type ServiceName } from '../../../apps/gateway/src/routing/routing-table.js';

/** Where an installation of nobody in particular would be. */
const PUBLIC_URL = 'https://lachan.example';

/**
 * The whole API as the gateway serves it, with no service running. Only built services know their schemas in full (the
 * build reads them from the classes), so that this gives the document in `dist/` alone.
 */
export async function openApiDocument(): Promise<OpenApiDocument> {
  const parts = await Promise.all(
    SERVICES.map(async (service) => ({ service, document: await documentOfService(service) })),
  );
  return mergeOpenApi(parts, PUBLIC_URL);
}

async function documentOfService(service: ServiceName): Promise<OpenApiDocument> {
  const document: unknown = JSON.parse(JSON.stringify(await openapiOfService(await declarationOf(service))));
  if (!isOpenApiDocument(document)) throw new Error(`${service} describes no API`);
  return document;
}

/** What `apps/<service>/src/service.ts` exports. */
async function declarationOf(service: ServiceName): Promise<ServiceDeclaration> {
  const exported: Record<string, unknown> = await import(`../../../apps/${service}/src/service.js`);
  const [declaration] = Object.values(exported).filter(isDeclaration);
  if (declaration === undefined) throw new Error(`apps/${service}/src/service.ts declares no service`);
  return declaration;
}

const isDeclaration = (value: unknown): value is ServiceDeclaration =>
  typeof value === 'object' && value !== null && 'module' in value && 'name' in value;
