import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
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
import type { ColourOutcome } from '#libs/vocabulary';
import { passageWasReassessed } from '../published-events.js';
import { ColourOfPasser } from './colour-of-passer.js';
import { OpenPassage } from './open-passage.js';
import { recordedPassageOf } from './passage-answers.js';
import { PassageOutcomeStore } from './passage-outcome.store.js';
import type { StoredPassage } from './passage-row.js';
import { strataOf, type Passage, type SealedPassage } from './passage.rules.js';
import { PassageSeal } from './passage-seal.js';
import { PassageStore } from './passage.store.js';
import type { ShownPapers } from './passage.dto.js';
import type { ReassessedPassage } from './passage-views.dto.js';

export interface AddPapers {
  readonly id: string;
  readonly papers: ShownPapers;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Papers come out when the colour is shown: it is decided again by them, for the same passage, until the officer decides. */
@Injectable()
export class AddPapersUseCase {
  constructor(
    private readonly database: Database,
    private readonly open: OpenPassage,
    private readonly passages: PassageStore,
    private readonly outcomes: PassageOutcomeStore,
    private readonly colours: ColourOfPasser,
    private readonly seal: PassageSeal,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused 404 where the officer does not work; 422 where the passage is decided, or came without network */
  async execute({ id, papers, idempotencyKey, actor }: AddPapers): Promise<Answered<ReassessedPassage>> {
    const route = `POST /v1/checkpoint-passages/${id}/papers`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: papers });
    return this.database.transaction(async (tx) => {
      const stored = await this.open.load(tx, id, actor);
      const part = await this.seal.open(id, stored.sealed);
      return (await this.earlier(tx, stored, part, request)) ?? this.add(tx, { stored, part, papers, request, actor });
    });
  }

  private async earlier(
    tx: Tx,
    { passage }: StoredPassage,
    part: SealedPassage,
    request: ArrivedRequest,
  ): Promise<Answered<ReassessedPassage> | undefined> {
    const given = await this.outcomes.findByKeys(tx, request.keys);
    if (!given) return undefined;
    const { outcome, superseded, made } = given;
    const then = { ...passage, ...outcome, decision: null };
    return answeredBefore(request, { made }, () => reassessedOf(then, part, superseded));
  }

  private async add(tx: Tx, { stored: { passage }, part, papers, request, actor }: Adding) {
    if (passage.decision !== null) throw new Refused('passage-already-decided');
    if (!part.known) throw new Refused('papers-too-late');
    const { id } = passage;
    const outcome = this.colours.again(part.known, papers, passage.passedAt);
    const superseded = outcomeOf(passage);
    const after: Passage = { ...passage, ...outcome, version: passage.version + 1 };
    await this.outcomes.insert(
      tx,
      { passageId: id, version: after.version, outcome, superseded },
      actor.id,
      request.digest,
    );
    await this.passages.reassess(tx, id, after.version, outcome);
    const detail = { colour: outcome.colour, superseded: superseded.colour };
    await this.audit.record(tx, { actor, action: 'passage.reassessed', objectKind: 'passage', objectId: id, detail });
    const origin = { aggregateId: id, version: after.version, traceparent: currentTraceparent() };
    await publish(tx, [passageWasReassessed(origin, strataOf(passage), strataOf(after))]);
    return { body: reassessedOf(after, part, superseded), replayed: false };
  }
}

interface Adding {
  readonly stored: StoredPassage;
  readonly part: SealedPassage;
  readonly papers: ShownPapers;
  readonly request: ArrivedRequest;
  readonly actor: Actor;
}

function reassessedOf(passage: Passage, part: SealedPassage, superseded: ColourOutcome): ReassessedPassage {
  return { ...recordedPassageOf(passage, part), superseded };
}

function outcomeOf({ colour, reasons, warnings }: Passage): ColourOutcome {
  return { colour, reasons: [...reasons], warnings: [...warnings] };
}
