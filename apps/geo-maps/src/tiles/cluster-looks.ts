import { SHOWN_STATES } from '#libs/vocabulary';
import type { PointLayer } from '../layers/layer-titles.js';
import { POINT_COLOURS } from './point-colours.js';

/** A feature that is one point, and not a cluster of several. */
export const SINGLE = ['!', ['has', 'cluster']];

/** Begins the name of the picture of a cluster; the numbers of its points follow, in the order of `SHOWN_STATES`. */
export const CLUSTER_IMAGE = 'cluster:';

const RADIUS = ['step', ['get', 'point_count'], 14, 10, 17, 100, 20, 1_000, 24];

/**
 * A cluster as a disc that grows with its points, and above it the picture `cluster:<unknown>/<open>/<closed>/<disputed>`
 * that whoever shows the map brings: how many there are, and how many of each state. Letters would need a server of fonts.
 */
export function clusterLayersOf(layer: PointLayer): object[] {
  const of = { source: layer, 'source-layer': layer, filter: ['has', 'cluster'] };
  const counts = SHOWN_STATES.flatMap((state, at) => [...(at > 0 ? ['/'] : []), ['to-string', ['get', state]]]);
  const paint = {
    'circle-color': POINT_COLOURS[layer],
    'circle-radius': RADIUS,
    'circle-stroke-color': '#ffffff',
    'circle-stroke-width': 2,
  };
  const layout = {
    'icon-image': ['concat', CLUSTER_IMAGE, ...counts],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  };
  return [
    { id: `${layer}-clusters`, type: 'circle', ...of, paint },
    { id: `${layer}-counts`, type: 'symbol', ...of, layout },
  ];
}
