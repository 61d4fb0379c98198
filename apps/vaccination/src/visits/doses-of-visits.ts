import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { StatedPerson } from '#libs/vocabulary';
import { InvitationSteps } from '../invitations/invitation-steps.js';
import { PersonIndexes } from '../people/person-indexes.js';
import { afterDose, afterWithdrawal } from './visit.rules.js';
import { VisitStore } from './visit.store.js';

const MINUTE_MS = 60_000;

/** A dose that was given in a session, as it is recorded. */
export interface DoseOfSession {
  readonly doseId: string;
  readonly sessionId: string;
  /** To whom merges lead. */
  readonly rootId: string;
  readonly person: StatedPerson;
  readonly day: string;
  /** Null where only the day is known. */
  readonly givenAt: Date | null;
  readonly actor: Actor;
}

/** What a dose means for the visit and the invitation of its person, in the transaction that records it. */
@Injectable()
export class DosesOfVisits {
  constructor(
    private readonly store: VisitStore,
    private readonly invitations: InvitationSteps,
    private readonly indexes: PersonIndexes,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Also of somebody who came without a visit, or whose dose is entered when they have left. */
  async given(tx: Tx, dose: DoseOfSession): Promise<void> {
    const { doseId, sessionId, rootId, person, actor } = dose;
    const { identityDocument } = person;
    const found = await this.store.ofVisitor(tx, {
      ...{ sessionId, rootId, documentIndexes: identityDocument ? this.indexes.documentsOf(identityDocument) : [] },
      nameBirthIndexes: this.indexes.allOf(person).flatMap(({ nameBirth }) => nameBirth ?? []),
    });
    const invitationId = found?.invitationId ?? (await this.invitations.ofPerson(tx, sessionId, rootId))?.id;
    if (invitationId !== undefined) await this.invitations.vaccinated(tx, invitationId, doseId, actor);
    const visit = found && (await this.store.lock(tx, found.id));
    if (visit?.doseId !== null) return;
    const at = dose.givenAt ?? tx.recordedAt;
    const { minutes } = this.referenceData.vaccination.observation.inForce(dose.day);
    const observedUntil = new Date(at.getTime() + minutes * MINUTE_MS);
    await this.store.move(tx, visit.id, afterDose(visit, doseId, at, observedUntil));
    await this.store.note(tx, visit.id, { act: 'vaccinated', detail: {}, sealedReason: null, made: null }, actor.id);
  }

  /** It was never given. */
  withdrawn(tx: Tx, doseId: string, actor: Actor): Promise<void> {
    return this.without(tx, doseId, 'dose-withdrawn', actor);
  }

  /** It was given on another day, or elsewhere: the visit and the invitation are where they were before it. */
  moved(tx: Tx, doseId: string, actor: Actor): Promise<void> {
    return this.without(tx, doseId, 'dose-moved', actor);
  }

  private async without(tx: Tx, doseId: string, act: 'dose-withdrawn' | 'dose-moved', actor: Actor): Promise<void> {
    await this.invitations.doseWithdrawn(tx, doseId, actor);
    const visit = await this.store.ofDose(tx, doseId);
    if (!visit) return;
    await this.store.move(tx, visit.id, afterWithdrawal(visit));
    await this.store.note(tx, visit.id, { act, detail: {}, sealedReason: null, made: null }, actor.id);
  }
}
