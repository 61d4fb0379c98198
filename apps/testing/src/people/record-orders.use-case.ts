import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import type { PersonAssurance, PersonMatch, StatedPerson } from '#libs/vocabulary';
import { CandidateStore } from './candidate.store.js';
import { NamesakesQuery, type CandidateSearch } from './namesakes.query.js';
import { OrderIndexes, type OrderIndexColumns } from './order-indexes.js';
import { OrderSeal, type SaidWithOrder } from './order-seal.js';
import { OrderStore } from './order.store.js';
import { PersonStore } from './person.store.js';

/** An order that came with a specimen. */
export interface OrderToRecord {
  readonly id: string;
  /** Of the collection; its month must have been prepared. */
  readonly day: string;
  readonly communeCode: string;
  readonly person: StatedPerson;
  readonly said: SaidWithOrder;
  readonly slipCode: string;
  readonly orderedBy: string;
  /** The order in whose stead this one is: the person is the same where the name and birth agree. */
  readonly inSteadOf?: string | undefined;
}

/** An order whose person is known by the document, or has an id of his own since now. */
export interface IdentifiedOrder extends OrderToRecord {
  readonly personId: string;
  readonly isNew: boolean;
  readonly documentIndex: Buffer | null;
  readonly personRef: string | null;
  readonly assurance: PersonAssurance;
  readonly indexes: OrderIndexColumns;
}

export interface RecordedOrder {
  readonly id: string;
  /** May differ from what was identified: somebody was faster with the same document. */
  readonly personId: string;
  readonly match: PersonMatch;
  /** The document was known with another name or birth; on the work list. */
  readonly disagrees: boolean;
}

/**
 * Finds out whose an order is. The same document is the same person; nobody else is ever taken for one without an
 * officer: who may be one of those known goes on the work list.
 */
@Injectable()
export class RecordOrdersUseCase {
  constructor(
    private readonly people: PersonStore,
    private readonly orders: OrderStore,
    private readonly namesakes: NamesakesQuery,
    private readonly candidates: CandidateStore,
    private readonly indexes: OrderIndexes,
    private readonly seal: OrderSeal,
  ) {}

  prepare(days: Iterable<string>): Promise<void> {
    return this.seal.prepare(days);
  }

  /** Reads only: what is refused afterwards leaves no trace. */
  async identify(tx: Tx, orders: readonly OrderToRecord[]): Promise<IdentifiedOrder[]> {
    const documents = orders.flatMap(({ person }) => person.identityDocument ?? []);
    const known = await this.people.findByDocuments(
      tx,
      documents.flatMap((document) => this.indexes.documentsOf(document)),
    );
    const replaced = await this.candidates.sameAsReplaced(tx, this.replacedOf(orders));
    const newByDocument = new Map<string, string>();
    return orders.map((order) => {
      const { identityDocument: document, documentRead } = order.person;
      const index = document ? this.indexes.documentOf(document) : null;
      const knownId =
        document &&
        this.indexes
          .documentsOf(document)
          .map((one) => known.get(one.toString('hex'))?.id)
          .find(Boolean);
      const found = knownId ?? (document ? newByDocument.get(index?.toString('hex') ?? '') : replaced.get(order.id));
      const personId = found ?? uuidv7();
      if (index && !found) newByDocument.set(index.toString('hex'), personId);
      return {
        ...order,
        ...{ personId, isNew: found === undefined, documentIndex: index, indexes: this.indexes.of(order.person) },
        personRef: document ? this.indexes.refOf(document) : null,
        assurance: !document ? 'none' : documentRead === 'card' ? 'card-read' : 'document-typed',
      };
    });
  }

  /** Of orders whose specimens this transaction has inserted. */
  async record(tx: Tx, identified: readonly IdentifiedOrder[]): Promise<ReadonlyMap<string, RecordedOrder>> {
    const fresh = identified.filter(({ isNew }) => isNew);
    const ownIds = await this.people.insert(
      tx,
      fresh.map(({ personId: id, ...person }) => ({ ...person, id })),
    );
    const owned = identified.map((order) => ({ ...order, personId: ownIds.get(order.personId) ?? order.personId }));
    await this.candidates.lockNames(
      tx,
      fresh.map(({ person }) => this.indexes.lockOf(person)),
    );
    await this.orders.insert(
      tx,
      owned.map((order) => this.rowOf(order)),
    );
    const found = await this.namesakes.find(
      tx,
      owned.flatMap((order) => this.searchesOf(order, ownIds)),
    );
    await this.candidates.list(tx, found);
    const listed = new Set(found.map(({ orderId }) => orderId));
    return new Map(
      owned.map(({ id, personId, isNew: wasNew }) => {
        const isNew = wasNew && ownIds.get(personId) !== undefined;
        const match = matchOf(isNew, listed.has(id));
        return [id, { id, personId, match, disagrees: !isNew && listed.has(id) }];
      }),
    );
  }

  private rowOf(order: IdentifiedOrder) {
    const { id, personId, day, communeCode, person, said, slipCode, indexes, orderedBy } = order;
    const { residence } = person;
    return {
      ...{ id, personId, day, communeCode, indexes, orderedBy },
      residenceCommune: residence.kind === 'commune' ? residence.communeCode : null,
      sealed: this.seal.close(id, day, { ...said, person, slipCode }),
      slipDigest: this.seal.slipDigestOf(slipCode),
    };
  }

  private searchesOf(order: IdentifiedOrder, ownIds: ReadonlyMap<string, string>): CandidateSearch[] {
    const isNew = order.isNew && ownIds.has(order.personId);
    const { id: orderId, personId, communeCode, documentIndex } = order;
    return this.indexes.allOf(order.person).map((indexes) => ({
      ...{ orderId, personId, communeCode, indexes, isNew, hasDocument: documentIndex !== null },
    }));
  }

  private replacedOf(orders: readonly OrderToRecord[]) {
    return orders.flatMap(({ id, inSteadOf, person }) =>
      inSteadOf === undefined
        ? []
        : this.indexes.allOf(person).map((indexes) => ({ orderId: id, replacedOrderId: inSteadOf, indexes })),
    );
  }
}

function matchOf(isNew: boolean, isListed: boolean): PersonMatch {
  if (!isNew) return 'known-document';
  return isListed ? 'candidate' : 'new';
}
