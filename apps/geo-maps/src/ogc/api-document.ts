/** An OpenAPI document, as far as it is cut here. */
interface Described {
  readonly openapi: string;
  readonly info: object;
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

/** What describes `/ogc` alone, out of the description of the whole service. `origin` is the public one. */
export function apiDocumentOf({ openapi, info, paths, components }: Described, origin: string) {
  const ofOgc = Object.entries(paths).filter(([path]) => path === '/ogc' || path.startsWith('/ogc/'));
  return {
    openapi,
    info: { ...info, title: 'OGC API – Features: bản đồ Covid-19 và hàng thiết yếu' },
    servers: [{ url: origin }],
    paths: Object.fromEntries(ofOgc),
    components: { schemas: { Problem: components?.schemas?.['Problem'] ?? {} } },
  };
}
