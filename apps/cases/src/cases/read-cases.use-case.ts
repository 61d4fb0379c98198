import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { CursorCodec, pageOf, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { CaseActsQuery, type ListedAct } from './case-acts.query.js';
import { actViewOf, listedCaseOf, personViewOf, resultViewOf } from './case-answers.js';
import { CaseSeal } from './case-seal.js';
import { CasesQuery } from './cases.query.js';
import type { CaseActView, CasesFilterQuery, CasesPage, ShownCase } from './case-views.dto.js';
import { reachableArea } from './reachable-area.rules.js';

/** The list, which masks names, and one case with its person, which is written down. */
@Injectable()
export class ReadCasesUseCase {
  constructor(
    private readonly cases: CasesQuery,
    private readonly acts: CaseActsQuery,
    private readonly seal: CaseSeal,
    private readonly cursors: CursorCodec,
    private readonly reference: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  async list({ limit, cursor, ...query }: CasesFilterQuery, actor: Actor): Promise<CasesPage> {
    const { classification, status, from, to, doubled = false } = query;
    const purpose = JSON.stringify(['cases', actor.id, classification, status, from, to, doubled]);
    const found = await this.cases.list({
      ...{ classification, status, from, to, doubled, rows: limit + 1 },
      area: reachableArea(actor, this.reference.adminUnits),
      before: this.positionOf(purpose, cursor),
    });
    const page = pageOf(found, limit, ({ state }) =>
      this.cursors.encode(purpose, [state.openedAt.toISOString(), state.id]),
    );
    const items = await Promise.all(
      page.items.map(async ({ state, sealed }) => listedCaseOf(state, await this.seal.open(state.id, sealed))),
    );
    return { items, nextCursor: page.nextCursor };
  }

  /** @throws Refused 404 */
  async show(id: string, actor: Actor): Promise<ShownCase> {
    const found = await this.cases.find(reachableArea(actor, this.reference.adminUnits), id);
    if (found === undefined) throw new Refused('case-not-found', { status: 404 });
    const { state, sealed } = found;
    const detail = { version: state.version };
    await this.audit.recordNow({ actor, action: 'case.read', objectKind: 'case', objectId: id, detail });
    const person = await this.seal.open(id, sealed);
    const { sampledAt, resultedDay, duplicateOf, infectedBy } = state;
    return {
      ...listedCaseOf(state, person),
      ...{ sampledAt: sampledAt.toISOString(), resultedDay, duplicateOf, infectedBy },
      person: personViewOf(person),
      results: (await this.cases.results(id)).map(resultViewOf),
      history: await Promise.all((await this.acts.list(id)).map((act) => this.actOf(act))),
    };
  }

  private async actOf(act: ListedAct): Promise<CaseActView> {
    return actViewOf(act, act.sealedNote && (await this.seal.openNote(act.id, act.sealedNote)));
  }

  private positionOf(purpose: string, cursor: string | undefined): { openedAt: Date; id: string } | undefined {
    if (cursor === undefined) return undefined;
    const [openedAt, id] = this.cursors.decode(purpose, cursor);
    return { openedAt: new Date(String(openedAt)), id: String(id) };
  }
}
