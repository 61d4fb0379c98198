import { feature as featureOf } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { PackUnreadable } from './pack-faults.js';
import type { PackLimits } from './pack-limits.js';
import type { PackShapes, RawPack } from './raw-unit.js';
import { isRecord, requireShape, statedIn, unitOf } from './read-geojson.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * The geometries of the one object of a Topology (TopoJSON 1.0). An arc may be named by any number of rings, so that
 * what they would come to is counted before it is laid out.
 *
 * @throws PackUnreadable
 */
export function readTopoJson(topology: Json, limits: PackLimits, shapes: PackShapes = 'areas'): RawPack {
  const collection = onlyObjectOf(topology);
  const { geometries } = collection;
  if (!Array.isArray(geometries)) throw new PackUnreadable('topology-malformed', { found: 'geometries' });
  if (geometries.length > limits.units) throw new PackUnreadable('too-many-units', { found: geometries.length });
  requireModestArcs(topology, geometries, { ...limits, shapes });
  const features = attempt(() => {
    // The library reads what is not there as an error, which is caught here; its types know whole topologies only.
    const whole = topology as unknown as Topology;
    return featureOf(whole, collection as unknown as GeometryCollection).features;
  });
  const units = features.map((one, index) => unitOf(one, index + 1, shapes));
  return { units, stated: statedIn(topology.crs), notes: [] };
}

function onlyObjectOf({ objects }: Json): Json {
  const named = isRecord(objects) ? Object.values(objects) : [];
  const [first] = named;
  if (named.length > 1) throw new PackUnreadable('layer-unclear', { found: named.length });
  if (isRecord(first) && first.type === 'GeometryCollection') return first;
  throw new PackUnreadable('topology-malformed', { found: 'objects' });
}

/** The library follows whatever it is given, so that nothing but arcs of numbers, named by number, may reach it. */
function requireModestArcs(
  topology: Json,
  geometries: readonly unknown[],
  limits: PackLimits & { readonly shapes: PackShapes },
): void {
  const lengths = lengthsOfArcs(topology);
  let vertices = 0;
  geometries.forEach((geometry, index) => {
    for (const named of namedArcs(geometry, index + 1, limits.shapes)) {
      const length = typeof named === 'number' ? lengths[named < 0 ? ~named : named] : undefined;
      if (length === undefined) throw new PackUnreadable('topology-malformed', { feature: index + 1, found: 'arcs' });
      vertices += length;
      if (vertices > limits.vertices) throw new PackUnreadable('too-many-vertices', { expected: limits.vertices });
    }
  });
}

function lengthsOfArcs({ arcs, transform }: Json): readonly number[] {
  const isPlain =
    transform === undefined || (isRecord(transform) && [transform.scale, transform.translate].every(isPair));
  if (!isPlain) throw new PackUnreadable('topology-malformed', { found: 'transform' });
  if (!Array.isArray(arcs)) throw new PackUnreadable('topology-malformed', { found: 'arcs' });
  return arcs.map((arc: unknown) => {
    if (Array.isArray(arc) && arc.every(isPair)) return arc.length;
    throw new PackUnreadable('topology-malformed', { found: 'arcs' });
  });
}

/** Two numbers, or more with heights. */
const isPair = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 2 && value.length <= 4 && value.every((one) => typeof one === 'number');

/** How deep lists lie within each other until they name arcs. */
const DEPTH_OF_ARCS: Readonly<Record<string, number>> = {
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

function namedArcs(geometry: unknown, feature: number, shapes: PackShapes): readonly unknown[] {
  if (!isRecord(geometry)) throw new PackUnreadable('geometry-missing', { feature });
  requireShape(geometry.type, feature, shapes);
  let lists: readonly unknown[] = [geometry.arcs];
  for (let depth = DEPTH_OF_ARCS[String(geometry.type)] ?? 0; depth > 0; depth -= 1)
    lists = lists.flatMap((list) => listOf(list, feature));
  return lists;
}

function listOf(value: unknown, feature: number): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  throw new PackUnreadable('geometry-missing', { feature });
}

function attempt<Result>(act: () => Result): Result {
  try {
    return act();
  } catch {
    throw new PackUnreadable('topology-malformed');
  }
}
