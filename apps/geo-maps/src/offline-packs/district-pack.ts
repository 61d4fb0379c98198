import { createHash } from 'node:crypto';
import { isInForce, type LocalDay, type MapLayer } from '#libs/vocabulary';
import type { AdminUnit, ReferenceData } from '#libs/reference-data';
import type { OutlinesOfDay } from '../boundaries/unit-outlines.js';
import type { KeptLayer } from '../layers/kept-layer.js';
import { geoJsonFeatureOf, layerHead } from '../layers/layer-geojson.js';
import { geometryOf } from '../layers/outline-geometry.js';
import { isAreaLayer } from '../layers/layer-titles.js';
import type { PublishedFeature } from '../layers/published-layer.js';
import { liesInDistrict } from './in-district.js';
import { PACK_BYTES_MAX, PACK_STEPS, type LeftOut, type PackLimits } from './pack-limits.js';

/** The shape of a pack; a reader that knows another one throws the pack away. */
export const PACK_FORMAT = 'lachan-offline-pack-1';

/** What a pack is made of. */
export interface PackParts {
  readonly district: AdminUnit;
  readonly day: LocalDay;
  readonly outlines: OutlinesOfDay;
  readonly layers: readonly KeptLayer[];
  readonly referenceData: ReferenceData;
}

/** The pack as the text that is sent. It holds what can be held within `PACK_BYTES_MAX`, and says what it left out. */
export function districtPackOf(parts: PackParts): string {
  let text = '';
  for (const limits of PACK_STEPS) {
    text = textOf(parts, limits);
    if (Buffer.byteLength(text) <= PACK_BYTES_MAX) return text;
  }
  return text;
}

function textOf(parts: PackParts, limits: PackLimits): string {
  const content = contentOf(parts, limits);
  const packVersion = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 27);
  return JSON.stringify({ format: PACK_FORMAT, packVersion, ...content });
}

function contentOf(parts: PackParts, limits: PackLimits) {
  const { district, day, outlines, referenceData } = parts;
  const { maps } = referenceData;
  const { layers, hasAll } = layersOf(parts, limits);
  return {
    district: { code: district.code, name: district.name },
    on: day,
    asOf: newestOf(parts.layers),
    certainty: outlines.certainty,
    boundaries: { certainty: outlines.certainty, version: outlines.version, source: outlines.source },
    units: unitsOf(parts, limits),
    measures: maps.areaMeasures.filter((set) => isInForce(set, day)),
    shoppingRules: maps.shoppingRules.filter((rule) => isInForce(rule, day)),
    layers,
    leftOut: leftOutBy(limits, hasAll),
  };
}

function newestOf(layers: readonly KeptLayer[]): string | null {
  const instants = layers.flatMap(({ facts }) => (facts.asOf === null ? [] : [facts.asOf.getTime()]));
  return instants.length === 0 ? null : new Date(Math.max(...instants)).toISOString();
}

/** The district and its communes, whose outlines areas of layers are drawn by: those have none of their own here. */
function unitsOf({ district, day, outlines, referenceData }: PackParts, limits: PackLimits) {
  const units = [district, ...referenceData.adminUnits.communesOf(district.code, day)];
  return units.map(({ code, level, name, parentCode, latitude, longitude, population2019 }) => ({
    ...{ code, level, name, parentCode: parentCode ?? null, population2019: population2019 ?? null },
    ...{ latitude: latitude ?? null, longitude: longitude ?? null },
    outline: limits.outlines ? geometryOf(outlines.outlineOf(code)) : null,
  }));
}

function layersOf({ district, layers, referenceData }: PackParts, limits: PackLimits) {
  let [left, hasAll] = [limits.featuresMax, true];
  const packed = layers.map((kept): [MapLayer, object] => {
    const { shown, facts } = kept;
    const here = shown.features.filter((one) => liesInDistrict(one, district.code, referenceData.adminUnits));
    const taken = here.slice(0, left);
    left -= taken.length;
    if (taken.length < here.length) hasAll = false;
    const features = taken.map((feature) => geoJsonFeatureOf(drawn(feature, shown.layer, limits)));
    return [shown.layer, { ...layerHead(shown, facts), features }];
  });
  return { layers: Object.fromEntries(packed), hasAll };
}

/** Areas that are units are drawn by the outlines of the units. */
function drawn(feature: PublishedFeature, layer: MapLayer, { zoneOutlines }: PackLimits): PublishedFeature {
  if (!isAreaLayer(layer) || (layer === 'zones' && zoneOutlines)) return feature;
  return { ...feature, geometry: null };
}

function leftOutBy({ outlines, zoneOutlines }: PackLimits, hasAll: boolean): LeftOut[] {
  return [
    ...(outlines ? [] : (['outlines'] as const)),
    ...(zoneOutlines ? [] : (['zone-outlines'] as const)),
    ...(hasAll ? [] : (['features'] as const)),
  ];
}
