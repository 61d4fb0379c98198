import type { OpenApiDocument } from './openapi-document.js';

/** Kind of component → its old name → its new name. */
export type RenamedComponents = Readonly<Record<string, Readonly<Record<string, string>>>>;

const REFERENCE = /^#\/components\/([^/]+)\/([^/]+)(.*)$/;

/** A copy in which every reference to a renamed component, and every named security scheme, carries its new name. */
export function pointingTo(document: OpenApiDocument, renamed: RenamedComponents): OpenApiDocument {
  return Object.keys(renamed).length === 0 ? document : (rewrite(document, renamed) as OpenApiDocument);
}

function rewrite(value: unknown, renamed: RenamedComponents): unknown {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, renamed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, rewriteMember(key, child, renamed)]));
}

function rewriteMember(key: string, child: unknown, renamed: RenamedComponents): unknown {
  if (key === '$ref' && typeof child === 'string') return renamedReference(child, renamed);
  if (key === 'mapping') return rewriteMapping(child, renamed);
  if (key === 'security' && Array.isArray(child)) return child.map((need) => renamedNeed(need, renamed));
  return rewrite(child, renamed);
}

function renamedReference(reference: string, renamed: RenamedComponents): string {
  const [, kind = '', name = '', rest = ''] = REFERENCE.exec(reference) ?? [];
  const newName = renamed[kind]?.[name];
  return newName === undefined ? reference : `#/components/${kind}/${newName}${rest}`;
}

/** A discriminator's mapping holds references as plain text. */
function rewriteMapping(mapping: unknown, renamed: RenamedComponents): unknown {
  if (typeof mapping !== 'object' || mapping === null) return mapping;
  return Object.fromEntries(
    Object.entries(mapping).map(([key, target]) => [
      key,
      typeof target === 'string' ? renamedReference(target, renamed) : rewrite(target, renamed),
    ]),
  );
}

function renamedNeed(need: unknown, renamed: RenamedComponents): unknown {
  if (typeof need !== 'object' || need === null) return need;
  const schemes = renamed.securitySchemes ?? {};
  return Object.fromEntries(Object.entries(need).map(([scheme, scopes]) => [schemes[scheme] ?? scheme, scopes]));
}
