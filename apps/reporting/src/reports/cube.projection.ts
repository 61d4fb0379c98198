import type { Tx } from '#libs/database';
import type { Projection, Side } from '#libs/messaging';
import type { CubeDelta } from './cube-delta.js';
import { addToCube, clearCube } from './cube.store.js';
import type { CubeView } from './indicator.js';
import { TOTALLED } from './margins.rules.js';

/** A view that is a cube: what its events add is summed into its own two tables. Replayable. */
export abstract class CubeProjection implements Projection<CubeDelta> {
  constructor(readonly view: CubeView) {}

  save(tx: Tx, side: Side, deltas: readonly CubeDelta[]): Promise<void> {
    return addToCube(tx, this.view, side, deltas, TOTALLED);
  }

  clear(tx: Tx, side: Side): Promise<void> {
    return clearCube(tx, this.view, side);
  }
}
