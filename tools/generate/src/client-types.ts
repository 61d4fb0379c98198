import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenApiDocument } from '../../../apps/gateway/src/documentation/openapi-document.js';

const HEAD = '/** Made from docs/generated/openapi.json by `npm run generate`; not to be edited. */\n';

/** The types of every request and answer, for `packages/client`. */
export async function clientTypes(document: OpenApiDocument): Promise<string> {
  const copy = JSON.parse(JSON.stringify(document)) as Parameters<typeof openapiTS>[0];
  return HEAD + astToString(await openapiTS(copy, { alphabetize: true, defaultNonNullable: false }));
}
