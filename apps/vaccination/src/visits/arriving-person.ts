import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { readScan, type ReadingOf, type StatedPerson } from '#libs/vocabulary';
import { InvitationSteps } from '../invitations/invitation-steps.js';
import type { Invitation } from '../invitations/invitation.js';
import { AskedPersonOf } from '../people/asked-person.js';
import { AskedPersonQuery, type KnownPerson } from '../people/asked-person.query.js';
import { PersonIndexes } from '../people/person-indexes.js';
import { PersonSeal } from '../people/person-seal.js';
import type { VaccinationSession } from '../sessions/vaccination-session.js';
import { judgeCard } from './identity-guard.rules.js';
import { holderOf, isCard, type CardReading, type ScannedHolder } from './scanned-holder.rules.js';
import type { Arrival, Visit } from './visit.js';
import type { ArriveBody } from './visit.dto.js';

/** Who arrives, and with what. */
export interface ArrivingPerson {
  readonly cameBy: Arrival;
  readonly invitation: Invitation | undefined;
  /** To whom merges lead; null where nobody of the document is on record. */
  readonly personId: string | null;
  readonly person: StatedPerson;
  /** A card that is of the person is the guard passed; a code or a name is none. */
  readonly identity: Extract<Visit['identity'], 'unchecked' | 'scanned'>;
}

type ToArrive = Pick<ArriveBody, 'text' | 'person' | 'personId'>;

/** Finds out who stands at the door of a session. */
@Injectable()
export class ArrivingPersonOf {
  constructor(
    private readonly invitations: InvitationSteps,
    private readonly asked: AskedPersonOf,
    private readonly people: AskedPersonQuery,
    private readonly indexes: PersonIndexes,
    private readonly seal: PersonSeal,
  ) {}

  /** @throws Refused 404 for a code or person that nobody knows here, 409 where several may be meant, 422 else */
  async execute(tx: Tx, body: ToArrive, session: VaccinationSession, actor: Actor): Promise<ArrivingPerson> {
    const { text, person, personId } = body;
    if ([text, person, personId].filter((given) => given !== undefined).length !== 1)
      throw new Refused('arrival-one-of', { path: 'text' });
    if (text !== undefined) return this.scanned(tx, text, session);
    const named = { ...(person && { person }), ...(personId !== undefined && { personId }) };
    const found = await this.asked.execute(named, session.day, actor);
    const invitation = await this.invitationOf(tx, session, found.id);
    return { cameBy: 'walk-in', invitation, personId: found.id, person: found.person, identity: 'unchecked' };
  }

  private async scanned(tx: Tx, text: string, session: VaccinationSession): Promise<ArrivingPerson> {
    const reading = readScan(text, { publicOrigins: [], today: session.day });
    if (reading.kind === 'vaccination-invitation') return this.invited(tx, reading, session);
    const holder = isCard(reading) ? holderOf(reading) : undefined;
    if (!isCard(reading) || !holder) throw new Refused('scan-names-no-person', { path: 'text' });
    return this.cardHolder(tx, reading, holder, session);
  }

  private async invited(
    tx: Tx,
    { fields }: ReadingOf<'vaccination-invitation'>,
    session: VaccinationSession,
  ): Promise<ArrivingPerson> {
    const invitation = await this.invitations.ofCode(tx, fields.invitationCode);
    if (invitation.sessionId !== session.id) throw new Refused('invitation-to-another-session', { path: 'text' });
    const person = await this.onRecord(tx, invitation.personId);
    return { cameBy: 'invitation', invitation, personId: invitation.personId, person, identity: 'unchecked' };
  }

  private async cardHolder(
    tx: Tx,
    { kind: cameBy }: CardReading,
    { person, card }: ScannedHolder,
    session: VaccinationSession,
  ): Promise<ArrivingPerson> {
    const ofDocuments = await this.ofDocuments(tx, card.documents);
    const known = ofDocuments ?? (await this.ofName(tx, person, session));
    if (!known) return { cameBy, invitation: undefined, personId: null, person, identity: 'scanned' };
    const record = await this.onRecord(tx, known);
    const identity = judgeCard(record, card) === 'match' ? 'scanned' : 'unchecked';
    // A namesake, or a number that was written down wrongly: only the people at the door can say which.
    if (!ofDocuments && identity !== 'scanned')
      throw new Refused('invited-under-another-number', { status: 409, path: 'text' });
    return {
      cameBy,
      invitation: await this.invitationOf(tx, session, known),
      personId: known,
      person: record,
      identity,
    };
  }

  private async ofDocuments(tx: Tx, documents: ScannedHolder['card']['documents']): Promise<string | undefined> {
    for (const document of documents) {
      const known: KnownPerson | undefined = await this.people.ofDocument(this.indexes.documentsOf(document), tx);
      if (known) return known.id;
    }
    return undefined;
  }

  /** Of those who are invited to the session. A card without a known number names nobody else. */
  private async ofName(tx: Tx, person: StatedPerson, { id }: VaccinationSession): Promise<string | undefined> {
    const indexes = this.indexes.allOf(person);
    const nameBirth = indexes.flatMap((one) => one.nameBirth ?? []);
    if (nameBirth.length === 0) return undefined;
    const nameDate = indexes.flatMap((one) => one.nameDate ?? []);
    const [found, another] = await this.invitations.namesakes(tx, id, { nameBirth, nameDate });
    if (another !== undefined) throw new Refused('several-people-match', { status: 409, path: 'text' });
    return found;
  }

  private async invitationOf(tx: Tx, { id }: VaccinationSession, personId: string | null) {
    return personId === null ? undefined : this.invitations.ofPerson(tx, id, personId);
  }

  private async onRecord(tx: Tx, id: string): Promise<StatedPerson> {
    const known = await this.people.find(id, tx);
    const person = known && (await this.seal.openPeople([known])).get(known.id);
    if (!person) throw new Error('Whoever is invited is on record');
    return person;
  }
}
