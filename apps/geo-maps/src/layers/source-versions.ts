import { Injectable } from '@nestjs/common';
import { RealClock } from '#libs/runtime';
import type { MapLayer } from '#libs/vocabulary';
import { LayerChanges } from '../layer-changes/layer-changes.js';
import type { LayerSource } from './layer-source.js';

interface Asked {
  readonly at: number;
  /** How many changes of this process it knows of. */
  readonly changes: number;
  readonly version: Promise<string>;
}

/** Which version a source is at: never older than the source allows, and never older than what this process has changed. */
@Injectable()
export class SourceVersions {
  private readonly asked = new Map<MapLayer, Asked>();

  constructor(
    private readonly clock: RealClock,
    private readonly changes: LayerChanges,
  ) {}

  of(source: LayerSource): Promise<string> {
    const known = this.asked.get(source.layer);
    if (known !== undefined && this.isFresh(known, source)) return known.version;
    const asking = { at: this.clock.now().getTime(), changes: this.changes.count, version: source.version() };
    this.asked.set(source.layer, asking);
    asking.version.catch(() => {
      if (this.asked.get(source.layer) === asking) this.asked.delete(source.layer);
    });
    return asking.version;
  }

  private isFresh({ at, changes }: Asked, { askedAgainAfterMs }: LayerSource): boolean {
    const age = this.clock.now().getTime() - at;
    return changes === this.changes.count && age >= 0 && age < askedAgainAfterMs;
  }
}
