import { PackUnreadable, type PackFault } from '../packs/pack-faults.js';
import type { PackLimits } from '../packs/pack-limits.js';
import { contactOf, crossingOf, turnsBack } from './edge-contact.js';
import { eachMeeting, type Edge, type EdgeIndex } from './edges.js';

/** Of edges of different rings; borders of neighbours that were drawn apart cross some thousand times. */
const CROSSINGS_MAX = 100_000;
/** Listed of one ring. */
const FAULTS_OF_A_RING_MAX = 5;

/**
 * Where rings cross or touch themselves. Each position is exact for a touch, and for a crossing as near as numbers can
 * be. On the way all pairs of edges are counted that come near each other: the clipping that follows takes its time by
 * them.
 *
 * @throws PackUnreadable `too-complex`
 */
export function ringCrossings(index: EdgeIndex, { edgePairs }: PackLimits): PackFault[] {
  const faults = new Map<Edge['ring'], PackFault[]>();
  let [pairs, crossings] = [0, 0];
  index.edges.forEach((edge, at) => {
    eachMeeting(index, at, (other) => {
      pairs += 1;
      if (other.ring === edge.ring) note(edge, other, faults);
      else if (crossingOf(edge, other)) crossings += 1;
      return pairs <= edgePairs && crossings <= CROSSINGS_MAX;
    });
    if (pairs > edgePairs || crossings > CROSSINGS_MAX) throw tooComplex(edge);
  });
  return [...faults.values()].flat();
}

function note(edge: Edge, other: Edge, faults: Map<Edge['ring'], PackFault[]>): void {
  const { unit, part, ring } = edge.ring;
  const noted = faults.get(edge.ring) ?? [];
  if (noted.length >= FAULTS_OF_A_RING_MAX) return;
  const at = selfContactOf(edge, other);
  if (!at) return;
  const place = { unit: unit.code, feature: unit.feature, part, ring, at };
  faults.set(edge.ring, [...noted, { code: 'ring-crosses-itself', ...place }]);
}

/** Edges that follow each other meet anyway. */
function selfContactOf(edge: Edge, other: Edge): Edge['from'] | undefined {
  if (other.index === edge.index + 1) return turnsBack(edge, other) ? edge.to : undefined;
  if (edge.index === 0 && other.index === edge.ring.edges - 1) return turnsBack(other, edge) ? other.to : undefined;
  return contactOf(edge, other);
}

function tooComplex({ ring: { unit }, from }: Edge): PackUnreadable {
  return new PackUnreadable('too-complex', { unit: unit.code, feature: unit.feature, at: from });
}
