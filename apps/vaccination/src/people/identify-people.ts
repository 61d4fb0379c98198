import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import {
  localDayOf,
  type IdentityDocument,
  type PersonAssurance,
  type PersonMatch,
  type StatedPerson,
} from '#libs/vocabulary';
import { PersonIndexes } from './person-indexes.js';
import { PersonSeal } from './person-seal.js';
import { CandidateStore, idOf, type CandidateSearch } from './candidate.store.js';
import type { PersonState } from './person-state.js';
import { coverageStrataOf } from './person-strata.js';
import { PersonStore, type NewPerson } from './person.store.js';

/** Somebody of whom something is said. */
export interface PersonToIdentify {
  readonly person: StatedPerson;
  /** Of somebody who is on record and known to be meant. */
  readonly personId?: string | undefined;
  /** The old number that a chip card names beside its own. */
  readonly formerDocument?: IdentityDocument | undefined;
  readonly priorityGroup?: string | undefined;
}

export interface IdentifiedPerson {
  readonly personId: string;
  /** To whom the merges lead from there, locked. */
  readonly root: PersonState;
  readonly isNew: boolean;
  /** Of the document that was shown; null without one. */
  readonly documentIndex: Buffer | null;
  /** Two documents of one card that are on record as two people; for the work list. */
  readonly otherPersonId: string | null;
}

/** How the person of a dose or a listing was found. */
export interface MatchFound {
  readonly match: PersonMatch;
  /** The document is known with another name or birth, or names two people. */
  readonly disagrees: boolean;
}

/** What was said of somebody who was identified a moment ago. */
export interface PersonToMatch extends Omit<CandidateSearch, 'indexes'> {
  readonly person: StatedPerson;
}

/**
 * Finds out of whom something is said. The same document is the same person, and so is the former number of a card that
 * a machine has read; nobody else is ever taken for one without an officer.
 */
@Injectable()
export class IdentifyPeople {
  constructor(
    private readonly people: PersonStore,
    private readonly candidates: CandidateStore,
    private readonly indexes: PersonIndexes,
    private readonly seal: PersonSeal,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Before the transaction in which `execute` is called. */
  prepare(now: Date): Promise<void> {
    return this.seal.prepare([localDayOf(now)]);
  }

  /**
   * One answer an item, in their order. People whom nobody knew are on record afterwards. Items that share one statement
   * of a person, as the doses of one row of a list do, are of one person though nothing identifies it.
   */
  async execute(tx: Tx, items: readonly PersonToIdentify[]): Promise<IdentifiedPerson[]> {
    const owners = new Map(
      await this.people.ownersOf(
        tx,
        items.flatMap((item) => this.documentsOf(item)),
      ),
    );
    const fresh: NewPerson[] = [];
    const stated = new Map<StatedPerson, string>();
    const claims = new Map<string, { documentIndex: Buffer; personId: string }>();
    const drafts = items.map((item) => {
      const indexes = documentsIn(item).map((document) => this.indexes.documentOf(document));
      const documented = this.documentsOf(item).flatMap((index) => owners.get(index.toString('hex')) ?? []);
      const named = item.personId ?? (documented.length === 0 ? stated.get(item.person) : undefined);
      const known = named === undefined ? documented : [named, ...documented];
      const [personId = uuidv7(), ...others] = new Set(known);
      if (known.length === 0) fresh.push(this.newPerson(personId, item, tx.recordedAt));
      stated.set(item.person, personId);
      for (const documentIndex of indexes) {
        const hex = documentIndex.toString('hex');
        if (owners.has(hex)) continue;
        owners.set(hex, personId);
        claims.set(hex, { documentIndex, personId });
      }
      return { personId, isNew: known.length === 0, indexes, otherPersonId: others[0] ?? null, item };
    });
    const claimed = await this.people.claim(tx, [...claims.values()]);
    const faster = new Map<string, string>();
    for (const [hex, { personId }] of claims) {
      const owner = claimed.get(hex) ?? personId;
      if (owner !== personId && fresh.some(({ id }) => id === personId)) faster.set(personId, owner);
    }
    await this.people.insert(
      tx,
      fresh.filter(({ id }) => !faster.has(id)),
    );
    const idOf = (id: string): string => faster.get(id) ?? id;
    const roots = await this.people.lockRoots(
      tx,
      drafts.map(({ personId }) => idOf(personId)),
    );
    return drafts.map(({ personId, isNew, indexes, otherPersonId, item }) => {
      const root = roots.get(idOf(personId));
      if (!root) throw new Error('Everybody who was identified is on record');
      const documentIndex = item.person.identityDocument ? (indexes[0] ?? null) : null;
      return { personId: idOf(personId), root, isNew: isNew && !faster.has(personId), documentIndex, otherPersonId };
    });
  }

  /** How each dose or listing found its person, by its id; who may be one of those known goes on the work list. */
  async match(tx: Tx, found: readonly PersonToMatch[]): Promise<ReadonlyMap<string, MatchFound>> {
    await this.candidates.lockNames(
      tx,
      found.filter(({ isNew }) => isNew).map(({ person }) => this.indexes.lockOf(person)),
    );
    const listed = await this.candidates.search(
      tx,
      found.flatMap(({ person, ...one }) => this.indexes.allOf(person).map((indexes) => ({ ...one, indexes }))),
    );
    return new Map(
      found.map(({ statedIn, isNew }) => {
        const isListed = listed.has(idOf(statedIn));
        const ofNew = isListed ? 'candidate' : 'new';
        return [idOf(statedIn), { match: isNew ? ofNew : 'known-document', disagrees: !isNew && isListed }];
      }),
    );
  }

  private documentsOf(item: PersonToIdentify): Buffer[] {
    return documentsIn(item).flatMap((document) => this.indexes.documentsOf(document));
  }

  private newPerson(id: string, { person, priorityGroup = 'unknown' }: PersonToIdentify, now: Date): NewPerson {
    const day = localDayOf(now);
    const strata = coverageStrataOf(person, this.cohortDay(day), this.referenceData.known);
    return {
      id,
      sealed: this.seal.close({ table: 'person', id }, day, person),
      strata: { ...strata, priorityGroup },
      residenceCommune: person.residence.kind === 'commune' ? person.residence.communeCode : null,
      indexes: this.indexes.of(person),
      assurance: assuranceOf(person),
    };
  }

  /** The day for which the population is known. */
  private cohortDay(day: string): string {
    return this.referenceData.vaccination.population.inForce(day).on;
  }
}

function documentsIn({ person, formerDocument }: PersonToIdentify): IdentityDocument[] {
  return [...(person.identityDocument ? [person.identityDocument] : []), ...(formerDocument ? [formerDocument] : [])];
}

function assuranceOf({ identityDocument, documentRead }: StatedPerson): PersonAssurance {
  if (!identityDocument) return 'none';
  return documentRead === 'card' ? 'card-read' : 'document-typed';
}
