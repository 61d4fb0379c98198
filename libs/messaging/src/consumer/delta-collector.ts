import type { FoldContext, Projection } from './projection.js';
import type { View } from './view.js';

/** Deltas by projection, in the order in which they were handed over. */
export type CollectedDeltas = ReadonlyMap<Projection<never>, readonly unknown[]>;

/** Collects what the subscriptions of one message hand over; one that throws thereby contributes nothing. */
export class DeltaCollector implements FoldContext {
  private readonly deltas = new Map<Projection<never>, unknown[]>();

  constructor(private readonly view: View) {}

  fold<Delta>(projection: Projection<Delta>, deltas: readonly Delta[]): void {
    const known = projection as Projection<never>;
    if (!this.view.projections.includes(known)) {
      throw new UnknownProjection(`View ${this.view.name} has no projection ${projection.constructor.name}`);
    }
    const before = this.deltas.get(known);
    if (before === undefined) this.deltas.set(known, [...deltas]);
    else before.push(...deltas);
  }

  get collected(): CollectedDeltas {
    return this.deltas;
  }
}

/** A fault of the program, not of a message: the projection is of another view, or a rebuild would not clear it. */
export class UnknownProjection extends Error {
  override readonly name = 'UnknownProjection';
}
