import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import type { ShownDeclaration, ShownReview } from '../declarations/declaration-views.dto.js';
import { ReadDeclarationsUseCase } from '../declarations/read-declarations.use-case.js';
import { ArrivalsQuery } from '../passages/arrivals.query.js';
import { readableArea } from '../readable-area.rules.js';
import { listedEntryOf, noteOfReview, shownActOf, shownArrivalOf } from './attention-answers.js';
import { AttentionEntriesQuery } from './attention-entries.query.js';
import type { ShownAct, ShownEntry } from './attention-views.dto.js';
import { AttentionWorkStore } from './attention-work.store.js';
import { hamletOfEntry } from './covid-team.rules.js';
import { DecisionAtSource } from './decision-at-source.js';

/** One entry with its person. The reading is in the audit before it is answered. */
@Injectable()
export class ShowEntryUseCase {
  constructor(
    private readonly entries: AttentionEntriesQuery,
    private readonly work: AttentionWorkStore,
    private readonly decisions: DecisionAtSource,
    private readonly declarations: ReadDeclarationsUseCase,
    private readonly arrivals: ArrivalsQuery,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 outside the officer's areas, as where there is none */
  async execute(id: string, actor: Actor): Promise<ShownEntry> {
    const row = await this.entries.find(readableArea(actor.areas, this.referenceData.adminUnits), id);
    if (!row) throw new Refused('attention-entry-not-found', { status: 404 });
    const entry = listedEntryOf(row, actor.id, this.clock.now());
    if (row.source === 'declaration') {
      const declaration = await this.declarations.show(id, actor);
      const hamlet = hamletOfEntry(row.hamlet, declaration.address);
      return { ...entry, hamlet, acts: await this.actsOf(id, declaration.reviews), arrival: null, declaration };
    }
    const arrival = await this.arrivals.find(id);
    await this.audit.recordNow({ actor, action: 'arrival.read', objectKind: 'passage', objectId: id });
    return {
      ...entry,
      acts: await this.actsOf(id, []),
      arrival: arrival ? shownArrivalOf(arrival) : null,
      declaration: arrival?.declarationId ? await this.declarationOf(arrival.declarationId, actor) : null,
    };
  }

  /** The reading of the entry, which the audit has, is a reading of what was written about it too. */
  private async actsOf(id: string, reviews: readonly ShownReview[]): Promise<ShownAct[]> {
    const acts = await this.work.acts(id);
    return Promise.all(
      acts.map(async (act) => {
        const note = act.sealedNote && (await this.decisions.openNote(act.id, act.sealedNote));
        return shownActOf(act, note ?? noteOfReview(act, reviews));
      }),
    );
  }

  /** Null where the declaration is not the officer's to read, or is gone. */
  private async declarationOf(id: string, actor: Actor): Promise<ShownDeclaration | null> {
    try {
      return await this.declarations.show(id, actor);
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return null;
      throw error;
    }
  }
}
