import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { coversWhole } from './areas-of-officer.js';
import type { AreaFactsView, EnterAreaFactsBody } from './enter-area-facts.dto.js';
import { NOTHING_ENTERED, type AreaFacts, type AreaStatement } from './entered-facts.rules.js';
import { EnteredFactsQuery } from './entered-facts.query.js';
import { EnteredFactsStore } from './entered-facts.store.js';

export interface EnterAreaFacts {
  readonly areaCode: string;
  readonly body: EnterAreaFactsBody;
  readonly actor: Actor;
}

/** Takes down what officers know of an area and no event tells. */
@Injectable()
export class EnterAreaFactsUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: EnteredFactsStore,
    private readonly facts: EnteredFactsQuery,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  execute({ areaCode, body, actor }: EnterAreaFacts): Promise<AreaFactsView> {
    this.requireOwn(actor, areaCode, body.on);
    return this.database.transaction(async (tx) => {
      const id = uuidv7();
      await this.store.insert(tx, id, statementOf(areaCode, body), actor.id);
      await this.audit.record(tx, {
        actor,
        action: 'area-facts.entered',
        objectKind: 'area',
        objectId: areaCode,
        detail: { statement: id, on: body.on },
      });
      const known = await this.facts.on(body.on, [areaCode], tx);
      return viewOf(areaCode, body.on, known.get(areaCode) ?? NOTHING_ENTERED);
    });
  }

  async read(areaCode: string, on: string, actor: Actor): Promise<AreaFactsView> {
    this.requireOwn(actor, areaCode, on);
    const known = await this.facts.on(on, [areaCode]);
    return viewOf(areaCode, on, known.get(areaCode) ?? NOTHING_ENTERED);
  }

  private requireOwn(actor: Actor, areaCode: string, on: string): void {
    if (!coversWhole(actor, areaCode, on, this.referenceData.adminUnits))
      throw new Refused('area-not-found', { status: 404 });
  }
}

function statementOf(areaCode: string, body: EnterAreaFactsBody): AreaStatement {
  return {
    ...{ areaCode, holdsFrom: body.on, capacity: { ...body.capacity }, people: body.people ?? [] },
    ...{ factors: { ...body.factors }, spreadTo: body.spreadTo ?? null },
    document: body.document?.normalize('NFC').trim() ?? null,
  };
}

function viewOf(areaCode: string, on: string, { capacity, factors, spreadTo, people }: AreaFacts): AreaFactsView {
  const groups = [...people].map(([minYears, known]) => ({ minYears, ...known }));
  return {
    ...{ areaCode, on, capacity: { ...capacity }, factors: { ...factors }, spreadTo },
    people: groups.sort((a, b) => a.minYears - b.minYears),
  };
}
