import type { Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import type { SupplyPointState } from '../supply-points/supply-point.js';
import type { AlikePoint } from './matched-point.js';
import type { SupplyPointDraft } from './read-supply-row.js';

/** The register as a row of a list meets it: the real one, or what it would be after the rows of a trial. */
export interface ListedPoints {
  /** Points of that kind and name in the commune, locked where they can change. */
  alike(tx: Tx, draft: SupplyPointDraft): Promise<AlikePoint[]>;
  /** @throws Refused 404 and 410 where it is there no more, or not for the actor */
  load(tx: Tx, id: string, actor: Actor): Promise<AlikePoint>;
  /** Answers the id of the point. @throws Refused */
  enter(tx: Tx, state: SupplyPointState, actor: Actor): Promise<string>;
  /** @throws Refused */
  change(tx: Tx, id: string, state: SupplyPointState, actor: Actor): Promise<void>;
}
