import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import {
  answerEach,
  BatchTurns,
  currentTraceparent,
  faultsOf,
  ProblemCatalogue,
  Refused,
  RequestDigests,
  type Actor,
  type Language,
  type TurnLimits,
} from '#libs/http';
import { recordedAnswerOf } from '../doses/dose-answers.js';
import { DOSE_ROUTE } from '../doses/keyed-doses.js';
import { OfflineDoseItem, type DoseBatchBody, type DoseBatchItem } from './dose-batch.dto.js';
import { DoseConflictStore } from './dose-conflict.store.js';
import { PackedPeople, type PackInHand } from './packed-people.js';
import { ReadOfflineDose } from './read-offline-dose.js';
import { TakeOfflineDoses } from './take-offline-doses.js';

/** Of whole batches: eight keep the writer full. */
const TURNS: TurnLimits = { name: 'dose batches', atOnce: 8, waiting: 64, waitMs: 10_000 };
/** Items of one batch that are worked on at once; the writer commits together what arrives together. */
const ITEMS_AT_ONCE_MAX = 16;

export interface SyncDoses {
  readonly batch: DoseBatchBody;
  readonly actor: Actor;
  readonly language: Language;
}

/** Takes what a day without network has gathered: each dose once, however often and in whatever order it is sent. */
@Injectable()
export class SyncDosesUseCase {
  private readonly turns = new BatchTurns(TURNS);

  constructor(
    private readonly database: Database,
    private readonly packs: PackedPeople,
    private readonly reading: ReadOfflineDose,
    private readonly taking: TakeOfflineDoses,
    private readonly conflicts: DoseConflictStore,
    private readonly digests: RequestDigests,
    private readonly catalogue: ProblemCatalogue,
  ) {}

  /** @throws QueueFull, CommitUnknown for the whole: its sender repeats it, and nothing is doubled */
  execute({ batch, actor, language }: SyncDoses): Promise<DoseBatchItem[]> {
    return this.turns.run(async () => {
      const pack = await this.packs.inHand(batch.packId, actor);
      const answers = await answerEach<unknown, DoseBatchItem>({
        ...{ items: batch.items, atOnce: ITEMS_AT_ONCE_MAX, catalogue: this.catalogue, language },
        take: (item) => this.take(readItem(item), { batch, pack, actor }),
      });
      return this.withConflicts(answers);
    });
  }

  private async take(
    { idempotencyKey, dose, decided }: OfflineDoseItem,
    { batch, pack, actor }: { readonly batch: DoseBatchBody; readonly pack: PackInHand | null; readonly actor: Actor },
  ): Promise<DoseBatchItem> {
    const request = this.digests.of({ actor, route: DOSE_ROUTE, key: idempotencyKey, body: dose });
    const earlier = await this.taking.takenBefore(request);
    if (earlier) return takenOf(earlier.recorded, true);
    const read = await this.reading.execute(dose, batch.sentAt, pack);
    const { recorded, replayed } = await this.taking.execute({
      ...{ ...read.item, source: 'batch', actor, request, traceparent: currentTraceparent() },
      offline: { ...read.offline, decided: decided ?? null, packId: pack?.id ?? null, deviceId: batch.deviceId },
    });
    return takenOf(recorded, replayed);
  }

  /** As they were found with the dose, whatever was decided since. */
  private async withConflicts(answers: readonly DoseBatchItem[]): Promise<DoseBatchItem[]> {
    const taken = answers.flatMap((answer) => ('dose' in answer ? [answer.dose.entryId] : []));
    const found = await this.conflicts.ofDoses(this.database, taken);
    return answers.map((answer) =>
      'dose' in answer ? { ...answer, conflicts: found.get(answer.dose.entryId) ?? [] } : answer,
    );
  }
}

function takenOf(recorded: Parameters<typeof recordedAnswerOf>[0], replayed: boolean): DoseBatchItem {
  return { status: 201, dose: recordedAnswerOf(recorded), conflicts: [], ...(replayed && { replayed }) };
}

/** @throws Refused 400 with every fault of the item */
function readItem(item: unknown): OfflineDoseItem {
  const errors = faultsOf(OfflineDoseItem, item);
  if (errors.length > 0) throw new Refused('invalid-request', { status: 400, errors });
  return item as OfflineDoseItem;
}
