import { Injectable } from '@nestjs/common';
import { AuditLog, type Tx } from '#libs/database';
import { Refused, type Actor, type ArrivedRequest } from '#libs/http';
import { publish } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { passageWasRecorded } from '../published-events.js';
import { ArrivalStore } from './arrival.store.js';
import { PassageConflictStore } from './passage-conflict.store.js';
import type { StoredPassage } from './passage-row.js';
import { announcedCommune, strataOf, type Passage, type SealedPassage } from './passage.rules.js';
import { PassageStore } from './passage.store.js';

/** A passage that was decided about and waits to be written together with others. */
export interface PassageToWrite {
  readonly request: ArrivedRequest;
  readonly actor: Actor;
  readonly passage: Passage;
  readonly part: SealedPassage;
  readonly sealed: Buffer;
  readonly traceparent: string | undefined;
}

/** What became of it: made now, found under its key (with whatever body), or refused. */
export type WrittenPassage =
  | { readonly kind: 'made' }
  | { readonly kind: 'found'; readonly given: StoredPassage }
  | { readonly kind: 'refused'; readonly refusal: Refused };

type Keyed = ReadonlyMap<string, StoredPassage>;

/** Writes what has arrived together: passages, who is announced where, conflicts, audit and events in one transaction. */
@Injectable()
export class WritePassagesUseCase {
  constructor(
    private readonly passages: PassageStore,
    private readonly arrivals: ArrivalStore,
    private readonly conflicts: PassageConflictStore,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  async execute(tx: Tx, arrived: readonly PassageToWrite[]): Promise<WrittenPassage[]> {
    const earlier = await this.findGiven(tx, arrived);
    const fresh = arrived.filter((one) => !givenIn(earlier, one)).map(rowOf);
    await this.passages.lockCodes(tx, fresh);
    const inserted = await this.passages.insert(tx, fresh);
    const made = arrived.filter(({ passage }) => inserted.has(passage.id));
    await this.follow(tx, made);
    const faster = await this.findGiven(
      tx,
      arrived.filter((one) => !inserted.has(one.passage.id) && !givenIn(earlier, one)),
    );
    return arrived.map((one) => {
      if (inserted.has(one.passage.id)) return { kind: 'made' };
      const given = givenIn(earlier, one) ?? givenIn(faster, one);
      // Neither inserted nor there under its key: its step was taken here before.
      return given ? { kind: 'found', given } : { kind: 'refused', refusal: replayed() };
    });
  }

  private findGiven(tx: Tx, arrived: readonly PassageToWrite[]): Promise<Keyed> {
    return this.passages.findByKeys(
      tx,
      arrived.flatMap(({ request }) => request.keys),
    );
  }

  private async follow(tx: Tx, made: readonly PassageToWrite[]): Promise<void> {
    const passages = made.map(({ passage }) => passage);
    const limits = this.referenceData.checkpointLimits.inForce(tx.recordedAt);
    await this.arrivals.announce(tx, passages.flatMap(arrivalOf));
    await this.conflicts.detect(tx, passages, limits.sameTimeMinutes);
    await this.audit.recordAll(tx, made.map(entryOf));
    await publish(
      tx,
      made.map(({ passage, traceparent }) =>
        passageWasRecorded(
          { aggregateId: passage.id, version: passage.version, traceparent },
          strataOf(passage),
          passage.decision,
        ),
      ),
    );
  }
}

function rowOf({ passage, sealed, request }: PassageToWrite) {
  return { passage, sealed, made: request.digest };
}

function givenIn(given: Keyed, { request }: PassageToWrite): StoredPassage | undefined {
  return request.keys.map((key) => given.get(key.toString('hex'))).find((found) => found !== undefined);
}

function arrivalOf(passage: Passage): { passageId: string; destinationCommune: string }[] {
  const destinationCommune = announcedCommune(passage);
  return destinationCommune === undefined ? [] : [{ passageId: passage.id, destinationCommune }];
}

function entryOf({ actor, passage: { id, colour, decision, proofKind, offline } }: PassageToWrite) {
  const detail = { colour, decision, proofKind, offline: offline !== null };
  return { actor, action: 'passage.recorded', objectKind: 'passage', objectId: id, detail };
}

function replayed(): Refused {
  return new Refused('personal-code-replayed', { path: 'scan' });
}
