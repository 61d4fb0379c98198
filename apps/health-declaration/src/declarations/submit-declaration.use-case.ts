import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { BatchedWriter, Database, type Tx } from '#libs/database';
import { currentTraceparent, requireBodyOf, RequestDigests, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { pausePoint } from '#libs/messaging';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { parseInstant } from '../free-text.rules.js';
import { decideDeclaredAt } from './declaration-limits.rules.js';
import { DeclarationSeal } from './declaration-seal.js';
import type { GivenAnswer } from './declaration.store.js';
import type { AcceptedDeclaration, SubmitDeclarationBody } from './submit-declaration.dto.js';
import { WriteSubmissionsUseCase, type Submission, type Written } from './write-submissions.use-case.js';

/** Items of a batch and single declarations share the keys of one route: a phone may send either way again. */
const ROUTE = 'POST /v1/declarations';
/** Its holder declares on behalf of others, and is named on the row. */
const ON_BEHALF_SCOPE = 'declarations:write';

export interface SubmitDeclaration {
  readonly body: SubmitDeclarationBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Takes one declaration; those that arrive together are committed together. */
@Injectable()
export class SubmitDeclarationUseCase implements OnModuleDestroy {
  private readonly writer: BatchedWriter<Submission, Written>;

  constructor(
    database: Database,
    private readonly writing: WriteSubmissionsUseCase,
    private readonly seal: DeclarationSeal,
    private readonly digests: RequestDigests,
    private readonly reference: ReferenceData,
    private readonly clock: BusinessClock,
  ) {
    this.writer = new BatchedWriter({
      name: 'declarations',
      database,
      write: (tx, submissions) => writing.execute(tx, submissions),
      sortKey: ({ request }) => request.digest.key.toString('hex'),
    });
  }

  /** @throws Refused by a rule, or 409 where the key was used with another body */
  async execute(command: SubmitDeclaration): Promise<Answered<AcceptedDeclaration>> {
    const submission = this.arrive(command);
    await this.prepareSeal(submission);
    const written = await this.writer.submit(submission);
    if (written.kind === 'refused') throw written.refusal;
    if (written.kind === 'made') {
      await pausePoint('after-commit-before-answer');
      return { body: written.answer, replayed: false };
    }
    requireBodyOf(submission.request, written.given.made);
    return { body: await this.answerAgain(written.given), replayed: true };
  }

  /** After the last request and before the database goes. */
  onModuleDestroy(): Promise<void> {
    return this.writer.drain();
  }

  private arrive({ body, idempotencyKey, actor }: SubmitDeclaration): Submission {
    const declaredAt = body.declaredAt === undefined ? undefined : parseInstant(body.declaredAt);
    return {
      request: this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body }),
      form: body,
      declaredAt: declaredAt?.ok ? declaredAt.value : undefined,
      receivedAt: this.clock.now(),
      submittedBy: actor.scopes.includes(ON_BEHALF_SCOPE) ? actor.id : null,
      traceparent: currentTraceparent(),
    };
  }

  /** Only for a day that will be taken: what comes too late must not make a data key for any day it names. */
  private async prepareSeal({ declaredAt, receivedAt }: Submission): Promise<void> {
    const limits = this.reference.declarationLimits.inForce(receivedAt);
    const recorded = decideDeclaredAt(declaredAt, receivedAt, limits);
    if (recorded.ok) await this.seal.prepare(localDayOf(recorded.value));
  }

  /** What was answered to each of these, which were all taken before. */
  async answersAgain(tx: Tx, submissions: readonly Submission[]): Promise<AcceptedDeclaration[]> {
    const written = await this.writing.execute(tx, submissions);
    return Promise.all(
      written.map((one) => {
        if (one.kind !== 'found') throw new Error('A declaration that was taken is not there under its key');
        return this.answerAgain(one.given);
      }),
    );
  }

  private async answerAgain({ sealed, ...given }: GivenAnswer): Promise<AcceptedDeclaration> {
    const { code } = await this.seal.open(given.id, sealed);
    const { id, declaredAt, questionnaireVersion, outcome, reasons, warnings } = given;
    return { id, code, declaredAt: declaredAt.toISOString(), questionnaireVersion, outcome, reasons, warnings };
  }
}
