import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { BusinessClock } from '#libs/runtime';
import { verifyCertificate } from '#libs/vaccination-certificates';
import type { Birth, LocalDay } from '#libs/vocabulary';
import { CertificateIssuer } from '../certificates/certificate-issuer.js';
import type { SealedDose } from '../doses/dose-to-record.js';
import { InvitationCodes } from '../invitations/invitation-codes.js';
import { PersonIndexes } from '../people/person-indexes.js';
import { PersonSeal } from '../people/person-seal.js';
import { doseThatFits, endsWith, referenceOf, type DoseFound, type Reference } from './dose-clue.rules.js';
import { FollowedDoseQuery } from './followed-dose.query.js';

/** By what somebody says which dose is meant. */
export type DoseClue =
  | { readonly reference: string }
  | { readonly fullName: string; readonly birth: Birth; readonly lastFour: string; readonly on?: LocalDay };

const NONE: DoseFound = { ok: false, reason: 'none-fits' };

/** Finds the dose that somebody means by what he holds or knows. Nothing is guessed: what fits twice is not found. */
@Injectable()
export class FindFollowedDose {
  constructor(
    private readonly doses: FollowedDoseQuery,
    private readonly issuer: CertificateIssuer,
    private readonly codes: InvitationCodes,
    private readonly indexes: PersonIndexes,
    private readonly seal: PersonSeal,
    private readonly clock: BusinessClock,
  ) {}

  async execute(on: Database | Tx, clue: DoseClue, onsetDay: LocalDay): Promise<DoseFound> {
    if (!('reference' in clue)) return this.byPerson(on, clue, onsetDay);
    const id = await this.byReference(on, referenceOf(clue.reference));
    const dose = id === undefined ? undefined : await this.doses.find(on, id);
    return dose === undefined || dose.state === 'withdrawn' ? NONE : { ok: true, doseId: dose.id };
  }

  /** One that was revoked or has expired still names its dose; one that the province has not signed does not. */
  private async byReference(on: Database | Tx, reference: Reference): Promise<string | undefined> {
    if (reference.kind === 'slip') return reference.doseId;
    if (reference.kind === 'certificate') return this.doses.ofCertificate(on, reference.certificateId);
    if (reference.kind === 'invitation') return this.doses.ofInvitation(on, this.codes.indexesOf(reference.code));
    const { trustList } = this.issuer;
    const read = await verifyCertificate(reference.text, trustList, this.clock.now(), () => undefined);
    if (!('claims' in read) || !this.issuer.isSelf(read.issuer)) return undefined;
    const [certificateId] = read.certificateIds;
    return certificateId === undefined ? undefined : this.doses.ofCertificate(on, certificateId);
  }

  /** What was said of the person at any dose counts: a phone may have changed since the first. */
  private async byPerson(
    on: Database | Tx,
    { fullName, birth, lastFour, on: doseDay }: Exclude<DoseClue, { readonly reference: string }>,
    onsetDay: LocalDay,
  ): Promise<DoseFound> {
    const { nameBirth, nameDate } = this.indexes.namesakesOf(fullName, birth);
    const namesakes = await this.doses.namesakes(on, nameBirth, nameDate);
    const doses = await this.doses.dosesOf(on, [...new Set(namesakes.map(({ rootId }) => rootId))]);
    const people = await this.seal.openPeople(namesakes);
    const said = await this.seal.openAll<SealedDose>('dose', doses);
    const fitting = new Set([
      ...namesakes.flatMap(({ id, rootId }) => (fits(people.get(id), lastFour) ? [rootId] : [])),
      ...doses.flatMap(({ id, rootId }) => (fits(said.get(id)?.person, lastFour) ? [rootId] : [])),
    ]);
    return doseThatFits(
      doses.filter(({ rootId }) => fitting.has(rootId)),
      onsetDay,
      doseDay,
    );
  }
}

function fits(person: Parameters<typeof endsWith>[0] | undefined, lastFour: string): boolean {
  return person !== undefined && endsWith(person, lastFour);
}
