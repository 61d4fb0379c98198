import { Injectable } from '@nestjs/common';
import {
  faultsOf,
  parseIdempotencyKey,
  problemOf,
  ProblemCatalogue,
  Refused,
  type Actor,
  type Language,
} from '#libs/http';
import { CollectSpecimenUseCase } from '../specimens/collect-specimen.use-case.js';
import { CollectSpecimenBody } from '../specimens/specimen.dto.js';
import { KeepConflict } from './keep-conflict.js';
import type { SpecimenBatchItem } from './offline.dto.js';

const ITEM_FIELDS: readonly string[] = ['idempotencyKey', 'specimen'];
const DISAGREES = 'document-disagrees';

export interface SyncSpecimens {
  readonly items: readonly unknown[];
  readonly actor: Actor;
  readonly language: Language;
}

/** Takes what a point without network has gathered: each item once, however often it is sent. */
@Injectable()
export class SyncSpecimensUseCase {
  constructor(
    private readonly single: CollectSpecimenUseCase,
    private readonly conflicts: KeepConflict,
    private readonly catalogue: ProblemCatalogue,
  ) {}

  /** @throws QueueFull, CommitUnknown for the whole: its sender repeats it, and nothing is doubled */
  execute({ items, actor, language }: SyncSpecimens): Promise<SpecimenBatchItem[]> {
    return Promise.all(items.map((item) => this.answerOf(item, actor, language)));
  }

  private async answerOf(item: unknown, actor: Actor, language: Language): Promise<SpecimenBatchItem> {
    let read: { idempotencyKey: string; specimen: CollectSpecimenBody } | undefined;
    try {
      read = readItem(item);
      const { idempotencyKey, specimen } = read;
      const { body, replayed } = await this.single.execute({ body: specimen, idempotencyKey, actor });
      const disagrees = body.warnings.includes(DISAGREES);
      const conflictId = disagrees
        ? await this.conflicts.execute(DISAGREES, specimen, idempotencyKey, actor)
        : undefined;
      return {
        status: 201,
        specimen: body,
        ...(replayed && { replayed }),
        ...(conflictId !== undefined && { conflictId }),
      };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const problem = problemOf(error, this.catalogue, language);
      const conflictId = read && (await this.conflicts.execute(error.code, read.specimen, read.idempotencyKey, actor));
      return conflictId === undefined ? problem : { ...problem, conflictId };
    }
  }
}

/** @throws Refused 400 */
function readItem(item: unknown): { idempotencyKey: string; specimen: CollectSpecimenBody } {
  if (typeof item !== 'object' || item === null || Object.keys(item).some((name) => !ITEM_FIELDS.includes(name)))
    throw new Refused('item-expected', { status: 400, path: '' });
  const { idempotencyKey, specimen } = item as { idempotencyKey?: unknown; specimen?: unknown };
  const key = parseIdempotencyKey(idempotencyKey, 'idempotencyKey');
  const errors = faultsOf(CollectSpecimenBody, specimen);
  if (errors.length > 0) throw new Refused('invalid-request', { status: 400, errors });
  return { idempotencyKey: key, specimen: specimen as CollectSpecimenBody };
}
