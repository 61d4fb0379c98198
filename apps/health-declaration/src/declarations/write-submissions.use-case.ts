import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import type { ArrivedRequest, Refused } from '#libs/http';
import { publish } from '#libs/messaging';
import { DECLARATION_CODE_RANDOM_BYTES, generateDeclarationCode } from '#libs/vocabulary';
import { declarationWasSubmitted } from '../published-events.js';
import type { NewDeclaration } from './declaration.entity.js';
import { decideSubmission, type DecidedDeclaration, type FilledForm, type KnownFacts } from './declaration.rules.js';
import { DeclarationSeal } from './declaration-seal.js';
import { DeclarationStore, type GivenAnswer } from './declaration.store.js';
import { KnownFactsQuery } from './known-facts.query.js';
import { refusedBy } from './refused-decision.js';
import type { AcceptedDeclaration } from './submit-declaration.dto.js';

/** A declaration that has arrived and waits to be written together with others. */
export interface Submission {
  readonly request: ArrivedRequest;
  readonly form: FilledForm;
  readonly declaredAt: Date | undefined;
  readonly receivedAt: Date;
  readonly submittedBy: string | null;
  readonly traceparent: string | undefined;
  /** Of those who declare together. */
  readonly group?: { readonly id: string; readonly member: number };
}

/** What became of it: made now, found under its key (with whatever body), or refused by a rule. */
export type Written =
  | { readonly kind: 'made'; readonly answer: AcceptedDeclaration }
  | { readonly kind: 'found'; readonly given: GivenAnswer }
  | { readonly kind: 'refused'; readonly refusal: Refused };

interface Draft {
  readonly kind: 'drafted';
  readonly declaration: NewDeclaration;
  readonly answer: AcceptedDeclaration;
}

type Keyed = ReadonlyMap<string, GivenAnswer>;

/** Writes what has arrived together. Keys are looked up first: what was taken once is taken, whatever the rules say now. */
@Injectable()
export class WriteSubmissionsUseCase {
  constructor(
    private readonly declarations: DeclarationStore,
    private readonly knownFacts: KnownFactsQuery,
    private readonly seal: DeclarationSeal,
  ) {}

  async execute(tx: Tx, submissions: readonly Submission[]): Promise<Written[]> {
    const earlier = await this.findGiven(tx, submissions);
    const known = await this.knownFacts.load(
      tx,
      submissions.map(({ form }) => form.placeCode),
    );
    const decided = submissions.map((submission) => foundIn(earlier, submission) ?? this.decide(submission, known));
    const inserted = await this.save(tx, submissions, decided);
    const overtaken = submissions.filter((_, index) => isOvertaken(decided[index], inserted));
    const faster = await this.findGiven(tx, overtaken);
    return submissions.map((submission, index) => outcomeOf(decided[index], inserted, submission, faster));
  }

  private findGiven(tx: Tx, submissions: readonly Submission[]): Promise<Keyed> {
    return this.declarations.findByKeys(
      tx,
      submissions.flatMap(({ request }) => request.keys),
    );
  }

  private decide(submission: Submission, known: KnownFacts): Draft | Written {
    const decided = decideSubmission(submission.form, submission, known);
    if (!decided.ok) return { kind: 'refused', refusal: refusedBy(decided) };
    return this.draft(submission, decided.value);
  }

  private draft({ receivedAt, submittedBy, request, group }: Submission, decided: DecidedDeclaration): Draft {
    const id = uuidv7();
    const code = generateDeclarationCode(randomBytes(DECLARATION_CODE_RANDOM_BYTES));
    const { declaredAt, questionnaireVersion, destinationCommune, strata, warnings } = decided;
    const columns = this.seal.close(id, strata.day, { ...decided.personal, code });
    const { outcome, reasons } = strata;
    const said = { questionnaireVersion, outcome, reasons, warnings: [...warnings] };
    const arrived = { receivedAt, submittedBy, made: request.digest, ...(group && { group }) };
    return {
      kind: 'drafted',
      declaration: { id, declaredAt, questionnaireVersion, destinationCommune, strata, warnings, columns, ...arrived },
      answer: { id, code, declaredAt: declaredAt.toISOString(), ...said },
    };
  }

  /** Answers the ids that were inserted; a simultaneous request with the same key may have been faster. */
  private async save(
    tx: Tx,
    submissions: readonly Submission[],
    decided: readonly (Draft | Written)[],
  ): Promise<ReadonlySet<string>> {
    const drafts = decided.flatMap((one, index) =>
      one.kind === 'drafted' ? [{ ...one.declaration, traceparent: submissions[index]?.traceparent }] : [],
    );
    const inserted = await this.declarations.insert(tx, drafts);
    const events = drafts
      .filter(({ id }) => inserted.has(id))
      .map(({ id, strata, traceparent }) =>
        declarationWasSubmitted({ aggregateId: id, version: 1, traceparent }, strata),
      );
    await publish(tx, events);
    return inserted;
  }
}

function foundIn(given: Keyed, { request }: Submission): Written | undefined {
  const found = request.keys.map((key) => given.get(key.toString('hex'))).find((answer) => answer !== undefined);
  return found && { kind: 'found', given: found };
}

function isOvertaken(decided: Draft | Written | undefined, inserted: ReadonlySet<string>): boolean {
  return decided?.kind === 'drafted' && !inserted.has(decided.declaration.id);
}

function outcomeOf(
  decided: Draft | Written | undefined,
  inserted: ReadonlySet<string>,
  submission: Submission,
  faster: Keyed,
): Written {
  if (decided?.kind === 'drafted' && inserted.has(decided.declaration.id)) {
    return { kind: 'made', answer: decided.answer };
  }
  const outcome = decided?.kind === 'drafted' ? foundIn(faster, submission) : decided;
  if (!outcome) throw new Error('A declaration was neither inserted nor is there under its key');
  return outcome;
}
