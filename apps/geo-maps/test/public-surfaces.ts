import type { MapLayer } from '#libs/vocabulary';
import type { ServiceInTest } from '#libs/testing';

/** The tile of web mercator in which a place lies. */
export function tileAt(z: number, longitude: number, latitude: number): string {
  const radians = (latitude * Math.PI) / 180;
  const x = Math.floor(((longitude + 180) / 360) * 2 ** z);
  const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z);
  return `${z}/${x}/${y}`;
}

/** Somewhere in Phường I of Vị Thanh. */
export const PLACE = [105.4646, 9.7801] as const;

/** From the district to the street; on smaller maps a zone of one street is less than a dot. */
const ZOOMS = [10, 13, 16] as const;

/** Everything of a layer that the public can ask for today, as text: maps, tiles, feeds and packs. */
async function surfacesOf(service: ServiceInTest, layer: MapLayer): Promise<Map<string, string>> {
  const paths = [
    ...['/v1/map-layers', `/v1/map-layers/${layer}`, `/tiles/${layer}.json`, '/v1/offline-packs/930'],
    ...ZOOMS.map((z) => `/tiles/${layer}/${tileAt(z, ...PLACE)}.mvt`),
    ...[`/ogc/collections/${layer}/items?limit=1000`, '/ogc/collections'],
  ];
  return textsOf(service, paths);
}

/** Everything of a layer whatever the time that is asked about. */
export async function surfacesOfAllTimes(service: ServiceInTest, layer: MapLayer): Promise<Map<string, string>> {
  const days = ['2021-08-01', '2021-08-10', '2021-08-12', '2021-12-31'];
  const paths = [
    ...days.map((day) => `/v1/map-layers/${layer}?on=${day}`),
    ...days.map((day) => `/tiles/${layer}/${tileAt(13, ...PLACE)}.mvt?on=${day}`),
    `/ogc/collections/${layer}/items?limit=1000&datetime=2020-01-01T00:00:00Z/..`,
    `/ogc/collections/${layer}/items?limit=1000&datetime=../2030-01-01T00:00:00Z`,
  ];
  return new Map([...(await surfacesOf(service, layer)), ...(await textsOf(service, paths))]);
}

async function textsOf(service: ServiceInTest, paths: readonly string[]): Promise<Map<string, string>> {
  const texts = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => {
      const response = await fetch(`${service.url}${path}`);
      if (response.status !== 200 && response.status !== 204) throw new Error(`${path}: ${response.status}`);
      return [path, Buffer.from(await response.arrayBuffer()).toString('utf8')];
    }),
  );
  return new Map(texts);
}

/** On which surfaces of today a feature is seen by its id. */
export async function seenOn(service: ServiceInTest, layer: MapLayer, id: string): Promise<string[]> {
  return seenIn(await surfacesOf(service, layer), id);
}

/** Where one of these texts stands. */
export function seenIn(surfaces: ReadonlyMap<string, string>, ...texts: readonly string[]): string[] {
  return [...surfaces].filter(([, body]) => texts.some((text) => body.includes(text))).map(([path]) => path);
}

/** The surfaces on which a published feature of a layer is seen. */
export const shownOn = (layer: MapLayer): string[] => [
  ...[`/v1/map-layers/${layer}`, '/v1/offline-packs/930'],
  ...ZOOMS.map((z) => `/tiles/${layer}/${tileAt(z, ...PLACE)}.mvt`),
  `/ogc/collections/${layer}/items?limit=1000`,
];
