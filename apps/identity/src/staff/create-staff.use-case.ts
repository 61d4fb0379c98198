import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { v7 as uuidv7 } from 'uuid';
import { foldEmail, type StaffMember } from '../accounts/staff-account.js';
import { SetCredentialsUseCase } from '../passwords/set-credentials.use-case.js';
import type { CreateStaffBody } from './staff-body.dto.js';
import { grantIn } from './staff-grant.js';
import { StaffSurroundings } from './staff-surroundings.js';
import { faultsOfGrant } from './staff.rules.js';
import { StaffStore, type NewStaff } from './staff.store.js';
import { START_PASSWORD_BYTES, startPasswordFrom } from './start-password.rules.js';

export interface CreateStaff {
  readonly body: CreateStaffBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

export interface CreatedStaff {
  readonly member: StaffMember;
  /** Null for a repeated request: the password is stored nowhere. */
  readonly startPassword: string | null;
}

@Injectable()
export class CreateStaffUseCase {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffStore,
    private readonly surroundings: StaffSurroundings,
    private readonly credentials: SetCredentialsUseCase,
    private readonly digests: RequestDigests,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A repeated request is answered with the member as he is by then, without the password.
   * @throws Refused with every fault of the grant, 409 `email-taken` or for a key used with another body
   */
  async execute({ body, idempotencyKey, actor }: CreateStaff): Promise<Answered<CreatedStaff>> {
    const request = this.digests.of({ actor, route: 'POST /v1/staff', key: idempotencyKey, body });
    const earlier = await this.database.transaction((tx) => this.answerOf(tx, request));
    if (earlier) return earlier;
    const grant = grantIn(body);
    const faults = faultsOfGrant(grant, actor, await this.surroundings.of([grant.facility]));
    if (faults[0] !== undefined) throw new Refused(faults[0].code, { errors: faults });
    const person = { name: body.name.normalize('NFC').trim(), email: foldEmail(body.email) };
    await this.staff.prepare();
    return this.create({ id: uuidv7(), person, grant, made: request.digest }, request, actor);
  }

  private async create(made: NewStaff, request: ArrivedRequest, actor: Actor): Promise<Answered<CreatedStaff>> {
    const startPassword = startPasswordFrom(randomBytes(START_PASSWORD_BYTES));
    const prepared = await this.credentials.prepare({ staffId: made.id, password: startPassword, mustChange: true });
    return this.database.transaction(async (tx) => {
      const member = await this.staff.insert(tx, made);
      if (member === undefined) return (await this.answerOf(tx, request)) ?? emailTaken();
      const { role, areas, facility } = member;
      const detail = { role, areas, facility };
      await this.audit.record(tx, { actor, action: 'staff.created', objectKind: 'staff', objectId: member.id, detail });
      await this.credentials.save(tx, prepared, actor);
      return { body: { member, startPassword }, replayed: false };
    });
  }

  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<CreatedStaff> | undefined> {
    const found = await this.staff.findByKey(tx, request.keys);
    return answeredBefore(request, found, ({ member }) => ({ member, startPassword: null }));
  }
}

function emailTaken(): never {
  throw new Refused('email-taken', { status: 409, path: 'email' });
}
