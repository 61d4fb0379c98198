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
import type { BatchItemAnswer } from './declaration-batch.dto.js';
import { SubmitDeclarationBody } from './submit-declaration.dto.js';
import { SubmitDeclarationUseCase } from './submit-declaration.use-case.js';

const ITEM_FIELDS: readonly string[] = ['idempotencyKey', 'declaration'];

export interface SubmitBatch {
  readonly items: readonly unknown[];
  readonly actor: Actor;
  readonly language: Language;
}

/** Takes what a phone without network has gathered: each item is a request of its own, with its own key and answer. */
@Injectable()
export class SubmitBatchUseCase {
  constructor(
    private readonly single: SubmitDeclarationUseCase,
    private readonly catalogue: ProblemCatalogue,
  ) {}

  /** @throws QueueFull, CommitUnknown for the whole: its sender repeats it with the same keys, and nothing is doubled */
  execute({ items, actor, language }: SubmitBatch): Promise<BatchItemAnswer[]> {
    return Promise.all(items.map((item) => this.answerOf(item, actor, language)));
  }

  private async answerOf(item: unknown, actor: Actor, language: Language): Promise<BatchItemAnswer> {
    try {
      const { idempotencyKey, declaration } = readItem(item);
      const { body, replayed } = await this.single.execute({ body: declaration, idempotencyKey, actor });
      return { status: 201, ...body, ...(replayed && { replayed }) };
    } catch (error) {
      if (error instanceof Refused) return problemOf(error, this.catalogue, language);
      throw error;
    }
  }
}

/** @throws Refused 400 */
function readItem(item: unknown): { idempotencyKey: string; declaration: SubmitDeclarationBody } {
  if (typeof item !== 'object' || item === null || Object.keys(item).some((name) => !ITEM_FIELDS.includes(name))) {
    throw new Refused('item-expected', { status: 400, path: '' });
  }
  const { idempotencyKey, declaration } = item as { idempotencyKey?: unknown; declaration?: unknown };
  const key = parseIdempotencyKey(idempotencyKey, 'idempotencyKey');
  const errors = faultsOf(SubmitDeclarationBody, declaration);
  if (errors.length > 0) throw new Refused('invalid-request', { status: 400, errors });
  return { idempotencyKey: key, declaration: declaration as SubmitDeclarationBody };
}
