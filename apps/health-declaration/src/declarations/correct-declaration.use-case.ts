import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import {
  answeredBefore,
  currentTraceparent,
  Refused,
  RequestDigests,
  type Actor,
  type Answered,
  type ArrivedRequest,
} from '#libs/http';
import { publish } from '#libs/messaging';
import { parseDeclarationCode } from '#libs/vocabulary';
import { declarationWasCorrected } from '../published-events.js';
import { CorrectionStore, type GivenCorrection } from './correction.store.js';
import type { CorrectDeclarationBody, CorrectedDeclaration } from './correct-declaration.dto.js';
import { DeclarationSeal } from './declaration-seal.js';
import type { DeclarationState } from './declaration.entity.js';
import { decideCorrection } from './declaration.rules.js';
import { DeclarationStore } from './declaration.store.js';
import { KnownFactsQuery } from './known-facts.query.js';
import { refusedBy } from './refused-decision.js';

export interface CorrectDeclaration {
  readonly id: string;
  readonly body: CorrectDeclarationBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Lets the holder of a declaration's code correct it, as long as the limits allow. */
@Injectable()
export class CorrectDeclarationUseCase {
  constructor(
    private readonly database: Database,
    private readonly declarations: DeclarationStore,
    private readonly corrections: CorrectionStore,
    private readonly knownFacts: KnownFactsQuery,
    private readonly seal: DeclarationSeal,
    private readonly digests: RequestDigests,
  ) {}

  async execute({ id, body, idempotencyKey, actor }: CorrectDeclaration): Promise<Answered<CorrectedDeclaration>> {
    const day = await this.declarations.findDay(id);
    if (day === undefined) throw notFound();
    await this.seal.prepare(day);
    const route = `POST /v1/declarations/${id}/corrections`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const before = await this.load(tx, id, body.code);
      return (await this.answerOf(tx, request)) ?? (await this.correct(tx, before, body, request));
    });
  }

  /** Locked; a wrong code and a declaration that is not there are told apart by nobody. */
  private async load(tx: Tx, id: string, typedCode: string): Promise<DeclarationState> {
    const declaration = await this.declarations.loadForDeclarant(tx, id);
    const code = parseDeclarationCode(typedCode);
    if (!declaration || !code.ok || !this.seal.isCode(declaration.codeDigest, code.value)) {
      throw notFound();
    }
    return declaration;
  }

  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<CorrectedDeclaration> | undefined> {
    const given = await this.corrections.findByKey(tx, request.keys);
    return answeredBefore(request, given, answerOf);
  }

  private async correct(
    tx: Tx,
    before: DeclarationState,
    body: CorrectDeclarationBody,
    request: ArrivedRequest,
  ): Promise<Answered<CorrectedDeclaration>> {
    const { id, declaredAt, receivedAt, questionnaireVersion } = before;
    const known = await this.knownFacts.load(tx, [body.placeCode]);
    const stays = { declaredAt, receivedAt, questionnaireVersion, form: before.strata.form, now: tx.recordedAt };
    const decided = decideCorrection(body, stays, known);
    if (!decided.ok) throw refusedBy(decided);
    const { strata, personal, warnings } = decided.value;
    const { code } = await this.seal.open(id, before.sealed);
    const columns = this.seal.close(id, strata.day, { ...personal, code });
    const correction = { before, after: decided.value, columns, correctedAt: tx.recordedAt, made: request.digest };
    const version = await this.corrections.save(tx, correction);
    const origin = { aggregateId: id, version, traceparent: currentTraceparent() };
    await publish(tx, [declarationWasCorrected(origin, before.strata, strata)]);
    const { outcome, reasons } = strata;
    const corrected = { id, declaredAt, questionnaireVersion, outcome, reasons, warnings: [...warnings], version };
    return { body: answerOf(corrected), replayed: false };
  }
}

function answerOf(corrected: Omit<GivenCorrection, 'made'>): CorrectedDeclaration {
  const { id, declaredAt, questionnaireVersion, outcome, reasons, warnings, version } = corrected;
  return { id, declaredAt: declaredAt.toISOString(), questionnaireVersion, outcome, reasons, warnings, version };
}

function notFound(): Refused {
  return new Refused('declaration-not-found', { status: 404 });
}
