import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { worksAt } from '../checkpoints/checkpoint-access.js';
import type { StoredPassage } from './passage-row.js';
import { PassageStore } from './passage.store.js';

/** The only way to a passage that somebody goes on with: for those who work at its checkpoint. */
@Injectable()
export class OpenPassage {
  constructor(
    private readonly passages: PassageStore,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Locked until the transaction ends. @throws Refused 404 where the officer does not work */
  async load(tx: Tx, id: string, actor: Actor): Promise<StoredPassage> {
    const stored = await this.passages.load(tx, id);
    if (stored) {
      const { checkpointCode: code, communeCode } = stored.passage;
      if (worksAt(actor, { code, communeCode }, this.referenceData.adminUnits)) return stored;
    }
    throw new Refused('passage-not-found', { status: 404 });
  }
}
