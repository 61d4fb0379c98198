import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, RequestDigests, type Actor } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, parsePhone, type StatedPerson } from '#libs/vocabulary';
import { ChangeEntry } from '../doses/change-entry.js';
import { EntryToChange } from '../doses/entry-to-change.js';
import { readGivenDose } from '../doses/read-dose.rules.js';
import { RecordDosesUseCase } from '../doses/record-doses.use-case.js';
import { ChangePerson } from '../person-records/change-person.js';
import type { Applied, CorrectionTicket, SaidInTicket } from './correction-ticket.js';
import type { AcceptByDose, AcceptByPerson, Acceptance } from './correction-work.dto.js';
import { readRightPerson } from './right-person.rules.js';

/** What was done, to whom and to which dose. */
export interface AppliedCorrection {
  readonly applied: Applied;
  readonly personId: string | null;
  readonly doseId: string | null;
}

/** Does what was decided, in the transaction in which the ticket is locked. */
export type Apply = (tx: Tx, ticket: CorrectionTicket) => Promise<AppliedCorrection>;

/**
 * Applies what an officer accepts by the same doors through which any other officer would: the entry is corrected or
 * withdrawn, a dose recorded, the person changed field by field, each with the ticket as its reason.
 */
@Injectable()
export class ApplyCorrection {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryToChange,
    private readonly changing: ChangeEntry,
    private readonly recording: RecordDosesUseCase,
    private readonly people: ChangePerson,
    private readonly digests: RequestDigests,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * Everything that has to be done before the transaction.
   *
   * @throws Refused 404 for an entry that is not the actor's to change, 422 for what cannot be
   */
  async prepare(ticket: CorrectionTicket, accepted: Acceptance, said: SaidInTicket, actor: Actor): Promise<Apply> {
    const reason = reasonOf(ticket, accepted.note);
    if ('dose' in accepted) return this.recordOne(ticket, accepted, said, actor);
    if ('person' in accepted) return this.changePerson(accepted, actor);
    const entry = await this.entries.find(matchedDoseOf(ticket), actor);
    const body = 'correction' in accepted ? { ...accepted.correction, reason } : null;
    await this.changing.prepare(entry, body);
    // A ticket that was opened again is decided anew: each of its decisions changes the dose under a key of its own.
    const key = `${ticket.id} ${ticket.version}`;
    const request = this.digests.of({ actor, route: 'doses by correction tickets', key, body });
    return async (tx, locked) => {
      if (locked.doseId !== ticket.doseId) throw new Refused('dose-changed-meanwhile', { status: 409 });
      const change = { entry, request, actor };
      if (body) await this.changing.correct(tx, change, body);
      else await this.changing.withdraw(tx, change, reason);
      return { applied: body ? 'correction' : 'withdrawal', personId: locked.personId, doseId: entry.id };
    };
  }

  private async recordOne(
    ticket: CorrectionTicket,
    { dose: form, note }: AcceptByDose,
    said: SaidInTicket,
    actor: Actor,
  ): Promise<Apply> {
    const read = readGivenDose(form);
    if (!read.ok) throw new Refused(read.code, { path: `decision.dose.${read.path}` });
    const { dose } = read;
    const { personId } = ticket;
    const person: StatedPerson = personId === null ? said.person : await this.people.personOf(this.database, personId);
    await this.recording.prepare([{ dose }], this.clock.now());
    const evidence = reasonOf(ticket, note);
    const item = { dose, person, evidence, warnings: [], source: 'entered', actor } as const;
    return async (tx, locked) => {
      if (locked.personId !== personId) throw new Refused('dose-changed-meanwhile', { status: 409 });
      const [recorded] = await this.recording.execute(tx, [{ ...item, ...(personId !== null && { personId }) }]);
      if (!recorded) throw new Error('One answer an item');
      if (recorded instanceof Refused) throw inDecision(recorded);
      return { applied: 'dose', personId: recorded.answered.personId, doseId: recorded.entryId };
    };
  }

  private async changePerson({ person: form }: AcceptByPerson, actor: Actor): Promise<Apply> {
    const read = readRightPerson(form, localDayOf(this.clock.now()));
    if (!read.ok) throw new Refused(read.code, { path: `decision.person.${read.path}` });
    const phone = form.phone === undefined ? undefined : parsePhone(form.phone);
    const correction = { ...read.person, ...(phone?.ok && { phone: phone.value }) };
    await this.people.prepare();
    return async (tx, { id, personId, doseId }) => {
      if (personId === null) throw new Refused('correction-not-matched', { path: 'personId' });
      await this.people.execute(tx, personId, correction, { because: 'correction-ticket', becauseId: id, actor });
      return { applied: 'person', personId, doseId };
    };
  }
}

/** As the one who decides has written it. */
function inDecision({ code, status, errors }: Refused): Refused {
  return new Refused(code, {
    status,
    errors: errors.map((fault) => ({ ...fault, path: `decision.dose.${fault.path}` })),
  });
}

function matchedDoseOf({ doseId }: CorrectionTicket): string {
  if (doseId === null) throw new Refused('correction-not-matched', { path: 'doseId' });
  return doseId;
}

/** Names the ticket, so that whoever reads the record finds it. */
function reasonOf({ code }: CorrectionTicket, note: string | undefined): string {
  const ticket = `Theo yêu cầu chỉnh sửa ${code}`;
  return note === undefined ? ticket : `${ticket}: ${note}`;
}
