import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import type { ArrivedRequest } from '#libs/http';
import { localDayOf, type StatedPerson } from '#libs/vocabulary';
import { CountedPeople } from '../people/counted-people.js';
import {
  IdentifyPeople,
  type IdentifiedPerson,
  type MatchFound,
  type PersonToIdentify,
} from '../people/identify-people.js';
import { PersonSeal } from '../people/person-seal.js';
import type { ListingSource } from './listing-source.js';
import { ListingStore, type KeyedListing } from './listing.store.js';

/** What a list says beside the person. */
export interface SaidInListing {
  /** Which commune, enterprise or school. */
  readonly sourceName?: string | undefined;
  readonly workUnit?: string | undefined;
  readonly occupation?: string | undefined;
  /** Ten or fifteen characters. */
  readonly healthInsuranceNumber?: string | undefined;
  readonly note?: string | undefined;
  readonly email?: string | undefined;
  readonly ethnicity?: string | undefined;
  /** The first dose, or one after it. */
  readonly wishedDose?: string | undefined;
  readonly wishedDay?: string | undefined;
  readonly wishedSession?: string | undefined;
  /** As the person remembers it; the ledger knows nothing of it. */
  readonly rememberedDose?: { readonly vaccine: string; readonly on?: string } | undefined;
}

export interface PersonToList extends PersonToIdentify {
  readonly source: ListingSource;
  readonly said: SaidInListing;
  readonly request: ArrivedRequest;
  readonly actor: { readonly kind: string; readonly id: string };
  /** Whose officers decide where the person lives in no commune of the province. */
  readonly communesOfSender: readonly string[];
}

export interface PersonListed {
  readonly listingId: string;
  /** To whom the merges of the person lead. */
  readonly rootId: string;
  readonly isNew: boolean;
  readonly found: MatchFound;
}

/** As it is sealed. */
export interface SealedListing extends SaidInListing {
  readonly person: StatedPerson;
}

/** Puts people on record as to be vaccinated, many in one transaction; each is found by the same rules as with a dose. */
@Injectable()
export class ListPeopleUseCase {
  constructor(
    private readonly listings: ListingStore,
    private readonly identification: IdentifyPeople,
    private readonly people: CountedPeople,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
  ) {}

  /** Before the transaction in which `execute` is called. */
  prepare(now: Date): Promise<void> {
    return this.identification.prepare(now);
  }

  /** What earlier requests with these keys have listed. The first thing that a transaction does. */
  lockAndFind(tx: Tx, requests: readonly ArrivedRequest[]): Promise<ReadonlyMap<string, KeyedListing>> {
    return this.listings.lockAndFind(
      tx,
      requests.map(({ digest }) => digest.key),
      requests.flatMap(({ keys }) => keys),
    );
  }

  /** One answer an item, in their order. Nobody may have listed under their keys before. */
  async execute(tx: Tx, items: readonly PersonToList[]): Promise<PersonListed[]> {
    if (items.length === 0) return [];
    const people = await this.identification.execute(tx, items);
    const drafts = people.flatMap((person, index) => {
      const item = items[index];
      return item ? [{ item, person, listingId: uuidv7() }] : [];
    });
    await this.listings.insert(
      tx,
      drafts.map((draft) => this.rowOf(draft, tx.recordedAt)),
    );
    await this.people.nameGroups(
      tx,
      drafts.flatMap(({ item: { priorityGroup }, person: { root } }) =>
        priorityGroup === undefined ? [] : [{ id: root.id, priorityGroup }],
      ),
    );
    const matches = await this.identification.match(tx, drafts.map(searchOf));
    await this.audit.recordAll(tx, drafts.map(entryOf));
    return drafts.map(({ listingId, person: { root, isNew } }) => {
      const found = matches.get(listingId);
      if (!found) throw new Error('Everybody who was identified is matched');
      return { listingId, rootId: root.id, isNew, found };
    });
  }

  private rowOf({ item, person: { personId }, listingId: id }: Draft, now: Date) {
    const { source, person, priorityGroup = 'unknown', said, actor, request } = item;
    const sealed: SealedListing = { person, ...said };
    return {
      ...{ id, personId, source, priorityGroup, listedBy: actor.id, made: request.digest },
      sealed: this.seal.close({ table: 'person_listing', id }, localDayOf(now), sealed),
    };
  }
}

interface Draft {
  readonly item: PersonToList;
  readonly person: IdentifiedPerson;
  readonly listingId: string;
}

function searchOf({ item, person: { root, isNew, documentIndex, otherPersonId }, listingId }: Draft) {
  const { person, communesOfSender } = item;
  return {
    ...{ statedIn: { listingId }, rootId: root.id, person, isNew, hasDocument: documentIndex !== null, otherPersonId },
    communes: person.residence.kind === 'commune' ? [person.residence.communeCode] : communesOfSender,
  };
}

function entryOf({ item: { actor, source }, person: { root } }: Draft) {
  const about = { objectKind: 'vaccination-person', objectId: root.id, detail: { source } };
  return { actor, action: 'vaccination-person.put-on-list', ...about };
}
