import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { CODE_MINUTES, newOneTimeCode, PhoneCodes, SendSms } from '#libs/sms';
import { localDayOf, readPerson, refusalOfPerson, type StatedPerson } from '#libs/vocabulary';
import type { RegistrationAsked, RegistrationBody } from './registration.dto.js';
import { RegistrationSecrets, type TypedRegistration } from './registration-secrets.js';
import { RegistrationStore } from './registration.store.js';

const ROUTE = 'POST /v1/vaccination-registrations';

/**
 * Takes what a citizen registers with, and sends a code to the phone that was given. Nobody is looked up before the code
 * was told, so that the answer is alike for those on record and all others.
 */
@Injectable()
export class AskRegistrationUseCase {
  constructor(
    private readonly database: Database,
    private readonly registrations: RegistrationStore,
    private readonly secrets: RegistrationSecrets,
    private readonly codes: PhoneCodes,
    private readonly sms: SendSms,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 400 and 422 for what nobody can register with, 429 where the phone was asked too often */
  async execute(body: RegistrationBody, idempotencyKey: string, actor: Actor): Promise<Answered<RegistrationAsked>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    const typed = this.read(body);
    const phone = typed.person.guardian?.phone ?? typed.person.phone ?? '';
    const [id, code] = [uuidv7(), newOneTimeCode()];
    const asked = { id, ...this.codes.askedFor(id, phone, code), sealed: await this.secrets.seal(id, typed) };
    await this.sms.prepare();
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerAgain(tx, request);
      if (earlier) return earlier;
      await this.codes.requireFree(tx, phone, 'registration-locked');
      const isNew = await this.registrations.insert(tx, asked, request.digest);
      // Where an equal request was faster, its answer is that of both.
      const faster = isNew ? undefined : await this.answerAgain(tx, request);
      if (faster) return faster;
      await this.codes.countAttempt(tx, asked.phoneDigest);
      await this.sms.enqueue(tx, 'registration-code', phone, textOf(code));
      return { body: { id, expiresAt: asked.expiresAt.toISOString() }, replayed: false };
    });
  }

  private async answerAgain(tx: Tx, request: ArrivedRequest): Promise<Answered<RegistrationAsked> | undefined> {
    const found = await this.registrations.findByKeys(tx, request.keys);
    return answeredBefore(request, found, ({ id, expiresAt }) => ({ id, expiresAt: expiresAt.toISOString() }));
  }

  private read(body: RegistrationBody): TypedRegistration {
    const today = localDayOf(this.clock.now());
    const read = readPerson(body.person, today);
    if (!read.ok) throw new Refused(read.code, { path: read.path });
    this.refuse(read.person, body, today);
    const { healthInsuranceNumber, email, occupation, workUnit, ethnicity } = body;
    const { wishedDose, wishedDay, wishedSession, previousDose } = body;
    const said = {
      healthInsuranceNumber,
      email,
      occupation,
      workUnit,
      ethnicity,
      wishedDose,
      wishedDay,
      wishedSession,
    };
    return {
      person: read.person,
      priorityGroup: body.priorityGroup,
      said: { ...said, rememberedDose: previousDose && { ...previousDose } },
    };
  }

  private refuse(person: StatedPerson, { priorityGroup, wishedDay }: RegistrationBody, today: string): void {
    if (person.residence.kind !== 'commune')
      throw new Refused('residence-in-province', { path: 'person.residence.communeCode' });
    const nobody = refusalOfPerson(person, today, this.referenceData.known);
    if (nobody) throw new Refused(nobody.code, { path: nobody.path });
    const { groups } = this.referenceData.vaccination.priorityGroups.inForce(today);
    if (priorityGroup !== undefined && !groups.some(({ code }) => code === priorityGroup))
      throw new Refused('priority-group-unknown', { path: 'priorityGroup' });
    if (wishedDay !== undefined && wishedDay < today) throw new Refused('wished-day-past', { path: 'wishedDay' });
  }
}

/** Without marks, so that it is one message on every phone. */
const textOf = (code: string): string =>
  `La Chan: ma xac nhan dang ky tiem vac xin la ${code}, dung trong ${CODE_MINUTES} phut. Khong dua ma nay cho ai.`;
