import type { LayerSpecification } from 'maplibre-gl';
import { SHOWN_STATES, type ShownState } from '#libs/vocabulary';

/** Begins the name of the picture of a cluster; what follows are its points by state, in the order of the vocabulary. */
export const CLUSTER_IMAGE = 'cluster:';

/** Points whose signs would lie on each other are one, up to the zoom of a street; counted as the platform's tiles are. */
export const CLUSTER_SOURCE = {
  cluster: true,
  clusterRadius: 26,
  clusterMaxZoom: 14,
  clusterProperties: Object.fromEntries(
    SHOWN_STATES.map((state) => [
      state,
      ['+', ['case', ['==', ['coalesce', ['get', 'state'], 'unknown'], state], 1, 0]],
    ]),
  ),
};

/** A layer of the platform's style that draws clusters, and no single point. */
export function isClusterLayer(layer: LayerSpecification): boolean {
  return 'filter' in layer && JSON.stringify(layer.filter) === '["has","cluster"]';
}

/** A part of the ring around a cluster: how much of the whole a state has. */
export interface RingPart {
  readonly state: ShownState;
  /** From 0 to 1, running on from the part before. */
  readonly from: number;
  readonly to: number;
}

export interface ClusterLook {
  readonly count: number;
  /** Those that there are, in the order of the vocabulary. */
  readonly ring: readonly RingPart[];
}

/** What the name of a picture says of a cluster; undefined for another name. */
export function clusterLookOf(image: string): ClusterLook | undefined {
  if (!image.startsWith(CLUSTER_IMAGE)) return undefined;
  const counts = image.slice(CLUSTER_IMAGE.length).split('/').map(Number);
  const areCounts = counts.every((count) => Number.isSafeInteger(count) && count >= 0);
  const count = counts.reduce((sum, one) => sum + one, 0);
  if (counts.length !== SHOWN_STATES.length || !areCounts || count === 0) return undefined;
  const ring: RingPart[] = [];
  let from = 0;
  SHOWN_STATES.forEach((state, at) => {
    const to = from + (counts[at] ?? 0) / count;
    if (to > from) ring.push({ state, from, to });
    from = to;
  });
  return { count, ring };
}
