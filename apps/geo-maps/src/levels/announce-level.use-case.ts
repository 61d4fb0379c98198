import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { LevelScheme } from '#libs/contracts';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, currentTraceparent, Refused, RequestDigests, type Actor, type Answered } from '#libs/http';
import { publish } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { areaLevelWasAnnounced } from '../published-events.js';
import type { AnnounceLevelBody, LevelDecisionView } from './announce-level.dto.js';
import { AreasOfLevels } from './areas-of-levels.js';
import { announcementInstant, decideLevel, type LevelsDecided, type LevelSituation } from './decide-level.rules.js';
import type { DecidedLevel } from './decided-level.rules.js';
import { LevelDecisionStore } from './level-decision.store.js';
import { decisionView } from './level-decision.view.js';
import { announcedOf } from './level-events.js';
import { LevelRegister } from './level-register.js';
import { LevelTermsOfDay } from './level-terms.js';

export interface AnnounceLevel {
  readonly body: AnnounceLevelBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

type SituationOfAreas = Omit<LevelSituation, 'isInForce'>;

/** Announces the level of an area. What is raised takes effect after the notice, what is lowered at once. */
@Injectable()
export class AnnounceLevelUseCase {
  constructor(
    private readonly database: Database,
    private readonly decisions: LevelDecisionStore,
    private readonly areas: AreasOfLevels,
    private readonly terms: LevelTermsOfDay,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  async execute({ body, idempotencyKey, actor }: AnnounceLevel): Promise<Answered<LevelDecisionView>> {
    const request = this.digests.of({ actor, route: 'POST /v1/area-levels/decisions', key: idempotencyKey, body });
    // Before the register is locked: whoever holds it must need no second connection.
    const situation = await this.situationOf(body, actor);
    return this.database.transaction(async (tx) => {
      await this.decisions.lock(tx);
      const found = await this.decisions.findByKey(tx, request.keys);
      const earlier = answeredBefore(request, found, ({ decision }) =>
        decisionView({ ...decision, withdrawnAt: null, withdrawalReason: null }),
      );
      if (earlier) return earlier;
      const announcedAt = announcementInstant(this.clock.now(), await this.decisions.lastInstant(tx));
      const decided = this.decide(body, situation, localDayOf(announcedAt));
      const decision = await this.inItsTime(tx, made(body, decided, announcedAt));
      const version = await this.decisions.announce(tx, decision, actor.id, request.digest);
      await this.audit.record(tx, {
        actor,
        action: 'area-level.announced',
        objectKind: 'area-level-decision',
        objectId: decision.id,
        detail: { areaCode: decision.areaCode, scheme: decision.scheme, level: decision.level },
      });
      const origin = { aggregateId: decision.areaCode, version, traceparent: currentTraceparent() };
      await publish(tx, [areaLevelWasAnnounced(origin, announcedOf(decision))]);
      return { body: decisionView(decision), replayed: false };
    });
  }

  private situationOf({ areaCode, exceptions = [] }: AnnounceLevelBody, actor: Actor): Promise<SituationOfAreas> {
    const named = [areaCode, ...exceptions.map((one) => one.areaCode)];
    return this.areas.situationOf(actor, localDayOf(this.clock.now()), named);
  }

  private decide(body: AnnounceLevelBody, situation: SituationOfAreas, day: string): LevelsDecided {
    const isInForce = (scheme: LevelScheme): boolean => this.schemeHolds(scheme, day);
    const outcome = decideLevel({ ...body, exceptions: body.exceptions ?? [] }, { ...situation, isInForce });
    if (outcome.ok) return outcome.value;
    const isUnknown = outcome.code === 'area-not-found';
    throw new Refused(outcome.code, { path: outcome.path, ...(isUnknown && { status: 404 }) });
  }

  private schemeHolds(scheme: LevelScheme, day: string): boolean {
    const { levelNotice, riskColourRules } = this.referenceData.maps;
    return scheme === 'resolution-128' ? levelNotice.knows(day) : riskColourRules.knows(day);
  }

  /** With what was in force before it, and when it takes effect. */
  private async inItsTime(tx: Tx, decision: DecidedLevel): Promise<DecidedLevel> {
    const { areaCode, scheme, announcedAt } = decision;
    const path = this.areas.pathOf(areaCode);
    const earlier = await this.decisions.ofAreas(tx, path);
    const terms = this.terms.at(localDayOf(announcedAt), announcedAt);
    const before = new LevelRegister(earlier).bySchemeOf(scheme, path, terms).now;
    const history = new LevelRegister([...earlier, decision]).historyOf(scheme, path, terms.raisingHours);
    const effective = history.find(({ from }) => from >= announcedAt);
    return {
      ...decision,
      levelBefore: before?.level ?? null,
      effectiveFrom: effective?.from ?? announcedAt,
    };
  }
}

function made(body: AnnounceLevelBody, { level, exceptions }: LevelsDecided, announcedAt: Date): DecidedLevel {
  const { document, scheme, areaCode } = body;
  return {
    ...{ id: uuidv7(), areaCode, scheme, level, announcedAt, reason: told(body.reason) },
    exceptions: exceptions.map((one, place) => ({ ...one, reason: told(body.exceptions?.[place]?.reason) })),
    document: {
      number: told(document.number) ?? '',
      issuedOn: document.issuedOn ?? null,
      issuedBy: told(document.issuedBy),
    },
    ...{ levelBefore: null, effectiveFrom: announcedAt, withdrawnAt: null, withdrawalReason: null },
  };
}

function told(text: string | undefined): string | null {
  return text?.normalize('NFC').trim() ?? null;
}
