import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { InvitationCodes } from './invitation-codes.js';
import type { Invitation } from './invitation.js';
import { isAbsentAtClose, stepsOfArrival } from './invitation.rules.js';
import { InvitationStore, type NameAndBirth } from './invitation.store.js';

const BY_ACT = { reason: null, sealedNote: null, made: null, byMessage: false } as const;

/** Steps that other acts take: an arrival, a dose, the close of a session. */
@Injectable()
export class InvitationSteps {
  constructor(
    private readonly store: InvitationStore,
    private readonly codes: InvitationCodes,
  ) {}

  /** @throws Refused 404 for a code that nobody gave out */
  async ofCode(tx: Tx, code: string): Promise<Invitation> {
    const id = await this.store.idOfCode(tx, this.codes.indexesOf(code));
    const found = id === undefined ? undefined : await this.store.find(tx, id);
    if (!found) throw new Refused('invitation-not-found', { status: 404, path: 'text' });
    return found;
  }

  /** The standing invitation to the session of somebody to whom merges lead. */
  ofPerson(tx: Tx, sessionId: string, rootId: string): Promise<Invitation | undefined> {
    return this.store.ofPerson(tx, sessionId, rootId);
  }

  /** Two of them at most: those who are invited to the session and have this name and birth. */
  namesakes(tx: Tx, sessionId: string, names: NameAndBirth): Promise<string[]> {
    return this.store.namesakes(tx, sessionId, names);
  }

  /** Whoever comes back has arrived before. @throws Refused 409 where it is over */
  async arrive(tx: Tx, { id }: Invitation, actor: Actor): Promise<void> {
    const invitation = await this.store.lock(tx, id);
    const steps = invitation && stepsOfArrival(invitation.state);
    if (!steps) throw new Refused('invitation-step-out-of-order', { status: 409 });
    for (const state of steps) await this.store.step(tx, [{ invitationId: id, state, ...BY_ACT }], actor.id);
  }

  /** The dose was given: whatever was said of the invitation before, it is fulfilled. */
  async vaccinated(tx: Tx, id: string, doseId: string, actor: Actor): Promise<void> {
    const invitation = await this.store.lock(tx, id);
    if (!invitation || invitation.state === 'vaccinated') return;
    await this.store.step(tx, [{ invitationId: id, state: 'vaccinated', ...BY_ACT }], actor.id, doseId);
  }

  /** The dose was never given: the person is where they were before it. */
  async doseWithdrawn(tx: Tx, doseId: string, actor: Actor): Promise<void> {
    const invitation = await this.store.lockOfDose(tx, doseId);
    if (!invitation) return;
    await this.store.step(tx, [{ invitationId: invitation.id, state: 'arrived', ...BY_ACT }], actor.id);
  }

  /** Whoever did not come was absent. The session must be held. */
  async close(tx: Tx, sessionId: string, actor: Actor): Promise<void> {
    const absent = (await this.store.lockOfSession(tx, sessionId)).filter(({ state }) => isAbsentAtClose(state));
    const steps = absent.map(({ id }) => ({ invitationId: id, state: 'absent' as const, ...BY_ACT }));
    await this.store.step(tx, steps, actor.id);
  }
}
