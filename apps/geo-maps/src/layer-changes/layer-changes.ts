import { Injectable } from '@nestjs/common';

/**
 * Tells the maps of this process that something published has changed, so that their next answer asks the sources
 * anew and what was withdrawn is gone at once. Other processes notice by themselves, within two seconds.
 */
@Injectable()
export class LayerChanges {
  private changes = 0;

  /** To be called behind a commit: `tx.afterCommit(() => this.layerChanges.changed())`. */
  changed(): void {
    this.changes += 1;
  }

  /** How often something has changed since the start of the process. */
  get count(): number {
    return this.changes;
  }
}
