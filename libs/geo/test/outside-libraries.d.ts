declare module 'shpjs' {
  interface ReadFeature {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry: { readonly type: string; readonly coordinates?: unknown };
  }
  interface ReadCollection {
    readonly features: readonly ReadFeature[];
  }
  /** A list where a zip holds more than one layer. */
  export default function parseShapefile(zip: ArrayBuffer): Promise<ReadCollection | ReadCollection[]>;
}

declare module 'topojson-server' {
  /** @param quantization places along each axis */
  export function topology(objects: Readonly<Record<string, object>>, quantization?: number): object;
}
