import { canonicalJson } from '#libs/http';
import { isSharedBy, routeFor, type ServiceName } from '../routing/routing-table.js';
import type { OpenApiDocument } from './openapi-document.js';
import { PROTOCOL_PATHS } from './protocol-paths.js';
import { pointingTo, type RenamedComponents } from './rename-components.rules.js';

/** One service's document, or undefined where it could not be had. */
export interface ServiceDocument {
  readonly service: ServiceName;
  readonly document: OpenApiDocument | undefined;
}

const OPERATIONS: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/**
 * One OpenAPI 3.1 document of all that can be reached from outside.
 *
 * Equal components of two services become one; different ones of the same name are told apart by their service's name.
 * A path belongs to the service that the routing table gives it to; one that several have is told by the first. A service that could not be had is named in
 * `x-unavailable-services`, and its part is missing.
 */
export function mergeOpenApi(parts: readonly ServiceDocument[], publicUrl: string): OpenApiDocument {
  const unavailable = parts.filter(({ document }) => document === undefined).map(({ service }) => service);
  const merged = emptyDocument(publicUrl, unavailable);
  for (const { service, document } of parts) if (document !== undefined) addPart(merged, service, document);
  return merged;
}

function emptyDocument(publicUrl: string, unavailable: readonly string[]): OpenApiDocument {
  const missing = unavailable.length === 0 ? '' : `\n\nNot available at the moment: ${unavailable.join(', ')}.`;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lá Chắn',
      version: '1',
      description:
        'Health declarations, places and reports of a province. ' +
        'Applications get a token at `POST /oauth2/token` (client credentials); citizens need none.' +
        missing,
    },
    servers: [{ url: publicUrl }],
    paths: {},
    components: {},
    tags: [],
    ...(unavailable.length === 0 ? {} : { 'x-unavailable-services': unavailable }),
  };
}

function addPart(merged: OpenApiDocument, service: ServiceName, document: OpenApiDocument): void {
  const components = (merged.components ??= {});
  const renamed = renamedComponents(components, service, document.components ?? {});
  const part = pointingTo(document, renamed);
  for (const [kind, named] of Object.entries(part.components ?? {})) {
    const target = (components[kind] ??= {});
    for (const [name, component] of Object.entries(named)) target[renamed[kind]?.[name] ?? name] ??= component;
  }
  addPaths(merged, service, part);
  addTags(merged, part);
  addProtocolPaths(merged, service);
}

function addProtocolPaths(merged: OpenApiDocument, service: ServiceName): void {
  const { paths = {}, components = {} } = PROTOCOL_PATHS[service] ?? {};
  Object.assign(merged.paths, paths);
  for (const [kind, named] of Object.entries(components)) {
    merged.components = { ...merged.components, [kind]: { ...merged.components?.[kind], ...named } };
  }
}

/** Those whose name another service has given to something else already. */
function renamedComponents(
  taken: NonNullable<OpenApiDocument['components']>,
  service: ServiceName,
  own: NonNullable<OpenApiDocument['components']>,
): RenamedComponents {
  const renamed: Record<string, Record<string, string>> = {};
  for (const [kind, named] of Object.entries(own)) {
    for (const [name, component] of Object.entries(named)) {
      const other = taken[kind]?.[name];
      if (other === undefined || canonicalJson(other) === canonicalJson(component)) continue;
      (renamed[kind] ??= {})[name] = `${service}.${name}`;
    }
  }
  return renamed;
}

function addPaths(merged: OpenApiDocument, service: ServiceName, part: OpenApiDocument): void {
  for (const [path, item] of Object.entries(part.paths)) {
    const route = routeFor(path);
    if (route?.service === service) merged.paths[path] = withOwnIds(item, service);
    else if (route === undefined && isSharedBy(path, service)) merged.paths[path] ??= withOwnIds(item, service);
  }
}

/** Operation ids must be unique in the whole document. */
function withOwnIds(item: Record<string, unknown>, service: ServiceName): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, OPERATIONS.has(key) ? withOwnId(value, service) : value]),
  );
}

function withOwnId(operation: unknown, service: ServiceName): unknown {
  if (typeof operation !== 'object' || operation === null || !('operationId' in operation)) return operation;
  return { ...operation, operationId: `${service}.${String(operation.operationId)}` };
}

function addTags(merged: OpenApiDocument, part: OpenApiDocument): void {
  const known = new Set(merged.tags?.map(({ name }) => name));
  merged.tags?.push(...(part.tags ?? []).filter(({ name }) => !known.has(name)));
}
