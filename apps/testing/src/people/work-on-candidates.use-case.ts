import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import {
  actorCovers,
  CursorCodec,
  pageOf,
  Refused,
  RequestDigests,
  requireBodyOf,
  type Actor,
  type Answered,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { readableSpecimens } from '../readable-specimens.rules.js';
import { CandidateStore } from './candidate.store.js';
import { CandidatesQuery, type CandidateRow } from './candidates.query.js';
import { OpenOrdersQuery, type OpenedOrder } from './open-orders.query.js';
import type {
  CandidatePerson,
  CandidatesPage,
  CandidatesQueryString,
  CloseCandidateBody,
  ClosedCandidate,
  PersonCandidate,
} from './test-people.dto.js';

/** People are shown in full, two an entry, each with a row in the audit. */
const ENTRIES_PER_PAGE_MAX = 100;

export interface CloseCandidate {
  readonly id: string;
  readonly body: CloseCandidateBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** The work list of people: officers compare, and merge or close. */
@Injectable()
export class WorkOnCandidatesUseCase {
  constructor(
    private readonly database: Database,
    private readonly candidates: CandidateStore,
    private readonly lists: CandidatesQuery,
    private readonly orders: OpenOrdersQuery,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  async list({ state = 'open', limit, cursor }: CandidatesQueryString, actor: Actor): Promise<CandidatesPage> {
    const purpose = JSON.stringify(['test-people-candidates', actor.id, state]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const rows = Math.min(limit, ENTRIES_PER_PAGE_MAX);
    const { communes } = readableSpecimens(actor, this.referenceData.adminUnits);
    const found = await this.lists.list(communes, state, after === undefined ? undefined : String(after), rows + 1);
    const page = pageOf(found, rows, ({ id }) => this.cursors.encode(purpose, [id]));
    const opened = await this.orders.openAll(
      page.items.flatMap(({ orderId, otherOrderId }) => [orderId, otherOrderId]),
    );
    const items = page.items.flatMap((row) => candidateOf(row, opened));
    await this.noteReading(items, actor);
    return { items, nextCursor: page.nextCursor };
  }

  close({ id, body, idempotencyKey, actor }: CloseCandidate): Promise<Answered<ClosedCandidate>> {
    const route = `POST /v1/test-people/candidates/${id}/closures`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const entry = await this.candidates.load(tx, id);
      const communes = entry ? [entry.communeCode, entry.otherCommuneCode] : [];
      if (!entry || !communes.some((commune) => actorCovers(actor, commune, this.referenceData.adminUnits)))
        throw new Refused('candidate-not-found', { status: 404 });
      const { made, closedAt, outcome } = entry;
      if (made && closedAt && request.keys.some((key) => key.equals(made.key))) {
        requireBodyOf(request, made);
        return { body: { id, closedAt: closedAt.toISOString(), outcome: outcome ?? '' }, replayed: true };
      }
      if (closedAt) throw new Refused('candidate-already-closed', { status: 409 });
      await this.candidates.close(tx, id, body.outcome, actor.id, request.digest);
      const detail = { outcome: body.outcome };
      await this.audit.record(tx, {
        ...{ actor, action: 'test-people.candidate-closed', objectKind: 'person-candidate', objectId: id, detail },
      });
      return { body: { id, closedAt: tx.recordedAt.toISOString(), outcome: body.outcome }, replayed: false };
    });
  }

  private async noteReading(items: readonly PersonCandidate[], actor: Actor): Promise<void> {
    const read = [...new Set(items.flatMap(({ person, other }) => [person.id, other.id]))];
    await this.database.transaction((tx) =>
      this.audit.recordAll(
        tx,
        read.map((objectId) => ({ actor, action: 'test-person.read', objectKind: 'test-person', objectId })),
      ),
    );
  }
}

function candidateOf(row: CandidateRow, opened: ReadonlyMap<string, OpenedOrder>): PersonCandidate[] {
  const [mine, other] = [opened.get(row.orderId), opened.get(row.otherOrderId)];
  if (!mine || !other) return [];
  const { id, kind, foundAt, closedAt, outcome } = row;
  return [
    {
      ...{ id, kind, person: personOf(row.personId, mine), other: personOf(row.otherPersonId, other), outcome },
      ...{ foundAt: foundAt.toISOString(), closedAt: closedAt?.toISOString() ?? null },
    },
  ];
}

function personOf(id: string, { person, day }: OpenedOrder): CandidatePerson {
  const { fullName, birth, sex, phone, identityDocument, residence } = person;
  return { id, fullName, birth, sex, phone, ...(identityDocument && { identityDocument }), residence, day };
}
