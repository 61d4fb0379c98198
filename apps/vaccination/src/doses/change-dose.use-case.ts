import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { RequestDigests, type Actor, type Answered } from '#libs/http';
import { ChangeEntry } from './change-entry.js';
import type { ChangedDoseAnswer, CorrectDoseBody, WithdrawDoseBody } from './dose-change.dto.js';
import { EntryToChange } from './entry-to-change.js';

interface WithKey<Body> {
  readonly id: string;
  readonly body: Body;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Corrects and withdraws entries: each act stays on record, and everything that was counted follows. */
@Injectable()
export class ChangeDoseUseCase {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryToChange,
    private readonly changing: ChangeEntry,
    private readonly digests: RequestDigests,
  ) {}

  async correct({ id, body, idempotencyKey, actor }: WithKey<CorrectDoseBody>): Promise<Answered<ChangedDoseAnswer>> {
    const route = `POST /v1/doses/${id}/corrections`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const entry = await this.entries.find(id, actor);
    await this.changing.prepare(entry, body);
    return this.database.transaction((tx) => this.changing.correct(tx, { entry, request, actor }, body));
  }

  async withdraw({ id, body, idempotencyKey, actor }: WithKey<WithdrawDoseBody>): Promise<Answered<ChangedDoseAnswer>> {
    const route = `POST /v1/doses/${id}/withdrawals`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const entry = await this.entries.find(id, actor);
    await this.changing.prepare(entry, null);
    return this.database.transaction((tx) => this.changing.withdraw(tx, { entry, request, actor }, body.reason));
  }
}
