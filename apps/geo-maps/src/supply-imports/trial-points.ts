import type { Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import { v7 as uuidv7 } from 'uuid';
import type { SupplyPointState } from '../supply-points/supply-point.js';
import type { ListedPoints } from './listed-points.js';
import type { AlikePoint } from './matched-point.js';
import type { SupplyPointDraft } from './read-supply-row.js';
import type { RegisteredPoints } from './registered-points.js';
import type { SupplyListRowStore } from './supply-list-row.store.js';

/** The register as it would be after the rows of a trial that were decided so far: nothing is entered in it. */
export class TrialPoints implements ListedPoints {
  constructor(
    private readonly importId: string,
    private readonly registered: RegisteredPoints,
    private readonly rows: SupplyListRowStore,
  ) {}

  async alike(tx: Tx, draft: SupplyPointDraft): Promise<AlikePoint[]> {
    const registered = await this.registered.alike(tx, draft);
    const created = await this.rows.createdAlike(tx, this.importId, draft);
    const left: AlikePoint[] = [];
    for (const point of [...registered, ...created]) left.push(await this.asLeft(tx, point));
    return left;
  }

  async load(tx: Tx, id: string, actor: Actor): Promise<AlikePoint> {
    return this.asLeft(tx, await this.registered.load(tx, id, actor));
  }

  enter(): Promise<string> {
    return Promise.resolve(uuidv7());
  }

  change(): Promise<void> {
    return Promise.resolve();
  }

  private async asLeft(tx: Tx, { id, state }: AlikePoint): Promise<AlikePoint> {
    const left: SupplyPointState | undefined = await this.rows.lastStateOf(tx, this.importId, id);
    return { id, state: left ?? state };
  }
}
