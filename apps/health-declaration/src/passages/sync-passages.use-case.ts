import { Injectable } from '@nestjs/common';
import {
  answerEach,
  BatchTurns,
  faultsOf,
  ProblemCatalogue,
  Refused,
  type Actor,
  type Language,
  type TurnLimits,
} from '#libs/http';
import type { PassageBatchItem } from './passage-batch.dto.js';
import { RecordPassageBody } from './passage.dto.js';
import { RecordPassageUseCase } from './record-passage.use-case.js';

/** Of whole batches. Eight keep the writer full; sixty-four that wait are worked off well before a device gives up. */
const TURNS: TurnLimits = { name: 'passage batches', atOnce: 8, waiting: 64, waitMs: 10_000 };
/** Items of one batch that are worked on at once. */
const ITEMS_AT_ONCE_MAX = 16;
/** The header's key is not used: every item has its own, which is the device's. */
const KEY_OF_THE_DEVICE = '';

export interface SyncPassages {
  readonly items: readonly unknown[];
  readonly actor: Actor;
  readonly language: Language;
}

/** Takes what a shift without network has gathered: each passage once, however often and by whomever it is sent. */
@Injectable()
export class SyncPassagesUseCase {
  private readonly turns = new BatchTurns(TURNS);

  constructor(
    private readonly single: RecordPassageUseCase,
    private readonly catalogue: ProblemCatalogue,
  ) {}

  /** @throws QueueFull, CommitUnknown for the whole: its sender repeats it, and nothing is doubled */
  execute({ items, actor, language }: SyncPassages): Promise<PassageBatchItem[]> {
    const take = (item: unknown): Promise<PassageBatchItem> => this.take(item, actor);
    return this.turns.run(() =>
      answerEach({ items, take, language, atOnce: ITEMS_AT_ONCE_MAX, catalogue: this.catalogue }),
    );
  }

  private async take(item: unknown, actor: Actor): Promise<PassageBatchItem> {
    const command = { body: readItem(item), idempotencyKey: KEY_OF_THE_DEVICE, actor };
    const { body, replayed } = await this.single.execute(command);
    return { status: 201, ...body, ...(replayed && { replayed }) };
  }
}

/** @throws Refused 400 */
function readItem(item: unknown): RecordPassageBody {
  const errors = faultsOf(RecordPassageBody, item);
  if (errors.length > 0) throw new Refused('invalid-request', { status: 400, errors });
  const body = item as RecordPassageBody;
  if (body.offline) return body;
  throw new Refused('invalid-request', { status: 400, errors: [{ path: 'offline', code: 'missing' }] });
}
