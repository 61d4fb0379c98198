import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, type Tx } from '#libs/database';
import { FacilitiesQuery } from '#libs/facility-register';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { CODE_MINUTES, newOneTimeCode, PhoneCodes, SendSms } from '#libs/sms';
import { localDayOf, readPerson, refusalOfPerson, type LocalDay } from '#libs/vocabulary';
import { refusalOfDay } from '../doses/dose-day.rules.js';
import { AskedCorrectionStore } from './asked-correction.store.js';
import { codeMessage } from './correction-messages.rules.js';
import type { AskCorrectionBody, CorrectionAsked } from './correction-ticket.dto.js';
import type { RightPerson, SaidInTicket } from './correction-ticket.js';
import { faultsOfClaim } from './correction-ticket.rules.js';
import { readRightPerson } from './right-person.rules.js';
import { TicketSeals } from './ticket-seals.js';

const ROUTE = 'POST /v1/correction-tickets';

/**
 * Takes what a citizen finds wrong, and sends a code to the phone that was given. Nobody is looked up, now or later,
 * but by an officer, so that the answer is alike for those on record and all others.
 */
@Injectable()
export class AskCorrectionUseCase {
  constructor(
    private readonly database: Database,
    private readonly tickets: AskedCorrectionStore,
    private readonly seals: TicketSeals,
    private readonly codes: PhoneCodes,
    private readonly facilities: FacilitiesQuery,
    private readonly sms: SendSms,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 400 and 422 for what nobody can ask for, 429 where the phone was asked too often */
  async execute(body: AskCorrectionBody, idempotencyKey: string, actor: Actor): Promise<Answered<CorrectionAsked>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    const today = localDayOf(this.clock.now());
    const said = this.read(body, today);
    const place = await this.placeOf(body, said);
    await this.seals.prepare(today);
    await this.sms.prepare();
    const [id, code] = [uuidv7(), newOneTimeCode()];
    const asked = {
      ...{ id, kind: body.kind, ...place, ...this.codes.askedFor(id, said.phone, code) },
      sealed: this.seals.closeSaid(id, today, said),
    };
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerAgain(tx, request);
      if (earlier) return earlier;
      await this.codes.requireFree(tx, said.phone, 'correction-locked');
      const isNew = await this.tickets.insert(tx, asked, request.digest);
      // Where an equal request was faster, its answer is that of both.
      const faster = isNew ? undefined : await this.answerAgain(tx, request);
      if (faster) return faster;
      await this.codes.countAttempt(tx, asked.phoneDigest);
      await this.sms.enqueue(tx, 'correction-code', said.phone, codeMessage(code, CODE_MINUTES));
      return { body: { id, expiresAt: asked.expiresAt.toISOString() }, replayed: false };
    });
  }

  private async answerAgain(tx: Tx, request: ArrivedRequest): Promise<Answered<CorrectionAsked> | undefined> {
    const found = await this.tickets.findByKeys(tx, request.keys);
    return answeredBefore(request, found, ({ id, expiresAt }) => ({ id, expiresAt: expiresAt.toISOString() }));
  }

  private read(body: AskCorrectionBody, today: LocalDay): SaidInTicket {
    const { kind, dose, rightDose, note } = body;
    const faults = faultsOfClaim(kind, body);
    if (faults[0]) throw new Refused(faults[0].code, { errors: faults });
    const read = readPerson(body.person, today);
    if (!read.ok) throw new Refused(read.code, { path: read.path });
    const nobody = refusalOfPerson(read.person, today, this.referenceData.known);
    if (nobody) throw new Refused(nobody.code, { path: nobody.path });
    this.requirePossible({ 'dose.on': dose?.on, 'rightDose.on': rightDose?.on });
    const phone = read.person.guardian?.phone ?? read.person.phone;
    if (phone === null) throw new Refused('phone-missing', { path: 'person.phone' });
    const words = note?.normalize('NFC').trim();
    return { person: read.person, dose, rightDose, rightPerson: rightPersonOf(body, today), note: words, phone };
  }

  private requirePossible(days: Readonly<Record<string, LocalDay | undefined>>): void {
    const now = this.clock.now();
    for (const [path, day] of Object.entries(days)) {
      if (day === undefined) continue;
      const never = refusalOfDay({ day, givenAt: null }, this.referenceData.vaccination.entry.inForce(now), now);
      if (never) throw new Refused(never.code, { path });
    }
  }

  private async placeOf({ facilityCode }: AskCorrectionBody, { person: { residence } }: SaidInTicket) {
    const communeCode = residence.kind === 'commune' ? residence.communeCode : null;
    if (facilityCode === undefined) return { communeCode, facilityCode: null, facilityCommune: null };
    const facility = await this.facilities.find(facilityCode);
    if (!facility) throw new Refused('facility-not-found', { path: 'facilityCode' });
    return { communeCode, facilityCode, facilityCommune: facility.communeCode };
  }
}

function rightPersonOf({ rightPerson }: AskCorrectionBody, today: LocalDay): RightPerson | undefined {
  const read = rightPerson && readRightPerson(rightPerson, today);
  if (read?.ok === false) throw new Refused(read.code, { path: `rightPerson.${read.path}` });
  return read?.person;
}
