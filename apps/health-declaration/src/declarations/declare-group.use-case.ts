import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { Database, type Tx } from '#libs/database';
import {
  currentTraceparent,
  faultsOf,
  Refused,
  RequestDigests,
  requireBodyOf,
  type Actor,
  type Answered,
  type ArrivedRequest,
  type FieldFault,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { DECLARATION_CODE_RANDOM_BYTES, generateGroupCode, localDayOf, parseInstant } from '#libs/vocabulary';
import { DeclarationGroupStore, type GroupRow } from './declaration-group.store.js';
import { decideDeclaredAt } from './declaration-limits.rules.js';
import { DeclarationSeal } from './declaration-seal.js';
import type { DeclareGroupBody, DeclaredGroup } from './declare-group.dto.js';
import { memberDeclarations, pathInGroup, surplusFaults } from './group-members.rules.js';
import { refusedBy } from './refused-decision.js';
import { SubmitDeclarationUseCase } from './submit-declaration.use-case.js';
import { SubmitDeclarationBody } from './submit-declaration.dto.js';
import { WriteSubmissionsUseCase, type Submission, type Written } from './write-submissions.use-case.js';

const ROUTE = 'POST /v1/declaration-groups';
const MEMBER_ROUTE = `${ROUTE} member`;
/** Its holder declares on behalf of others, and is named on the row. */
const ON_BEHALF_SCOPE = 'declarations:write';
/** More faults than this are not told. */
const FAULTS_MAX = 50;

export interface DeclareGroup {
  readonly body: DeclareGroupBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

interface ArrivedGroup {
  readonly body: DeclareGroupBody;
  readonly request: ArrivedRequest;
  /** In the order of the members. */
  readonly submissions: readonly Submission[];
  readonly receivedAt: Date;
}

/** Takes a family or everybody in a vehicle: all members or, where one is refused, none. */
@Injectable()
export class DeclareGroupUseCase {
  constructor(
    private readonly database: Database,
    private readonly groups: DeclarationGroupStore,
    private readonly writing: WriteSubmissionsUseCase,
    private readonly single: SubmitDeclarationUseCase,
    private readonly seal: DeclarationSeal,
    private readonly digests: RequestDigests,
    private readonly reference: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused with a path for every fault of every member; 409 where the key was used with another body */
  async execute(command: DeclareGroup): Promise<Answered<DeclaredGroup>> {
    const arrived = this.arrive(command);
    const declaredAt = this.declaredAtOf(arrived);
    if (declaredAt.ok) await this.seal.prepare(localDayOf(declaredAt.value));
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerOf(tx, arrived);
      if (earlier) return earlier;
      if (!declaredAt.ok) throw refusedBy(declaredAt);
      return (await this.declare(tx, arrived, declaredAt.value)) ?? (await this.overtaken(tx, arrived));
    });
  }

  private arrive({ body, idempotencyKey, actor }: DeclareGroup): ArrivedGroup {
    const receivedAt = this.clock.now();
    const declaredAt = body.declaredAt === undefined ? undefined : parseInstant(body.declaredAt);
    const declarations = requireWholeMembers(body);
    const arrival = {
      declaredAt: declaredAt?.ok ? declaredAt.value : undefined,
      receivedAt,
      submittedBy: actor.scopes.includes(ON_BEHALF_SCOPE) ? actor.id : null,
      traceparent: currentTraceparent(),
    };
    const submissions = declarations.map((form, index) => {
      const key = `${idempotencyKey} ${index}`;
      return { ...arrival, form, request: this.digests.of({ actor, route: MEMBER_ROUTE, key, body: form }) };
    });
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    return { body, request, submissions, receivedAt };
  }

  private declaredAtOf({ submissions, receivedAt }: ArrivedGroup): ReturnType<typeof decideDeclaredAt> {
    const limits = this.reference.declarationLimits.inForce(receivedAt);
    return decideDeclaredAt(submissions[0]?.declaredAt, receivedAt, limits);
  }

  /** Undefined where a simultaneous request with the same key was faster. */
  private async declare(tx: Tx, arrived: ArrivedGroup, declaredAt: Date): Promise<Answered<DeclaredGroup> | undefined> {
    const { body, request, submissions, receivedAt } = arrived;
    const { kind, form, leader } = body;
    const day = localDayOf(declaredAt);
    const questionnaire = this.reference.questionnaires.inForce(form, day);
    if (!questionnaire) throw new Refused('form-not-in-force', { path: 'form' });
    const id = uuidv7();
    const code = generateGroupCode(randomBytes(DECLARATION_CODE_RANDOM_BYTES));
    const group = {
      ...{ id, kind, form, day, declaredAt, receivedAt, members: submissions.length, made: request.digest },
      questionnaireVersion: questionnaire.version,
      submittedBy: submissions[0]?.submittedBy ?? null,
      ...this.seal.closeGroup(id, day, { code, leader }),
    };
    if (!(await this.groups.insert(tx, group))) return undefined;
    const written = await this.writing.execute(
      tx,
      submissions.map((submission, member) => ({ ...submission, group: { id, member } })),
    );
    requireAllTaken(body, written);
    const members = written.flatMap((one) => (one.kind === 'made' ? [one.answer] : []));
    return { body: { id, code, kind, members }, replayed: false };
  }

  private async overtaken(tx: Tx, arrived: ArrivedGroup): Promise<Answered<DeclaredGroup>> {
    const answer = await this.answerOf(tx, arrived);
    if (!answer) throw new Error('A group was neither inserted nor is there under its key');
    return answer;
  }

  private async answerOf(tx: Tx, arrived: ArrivedGroup): Promise<Answered<DeclaredGroup> | undefined> {
    const given = await this.groups.findByKey(tx, arrived.request.keys);
    if (!given) return undefined;
    requireBodyOf(arrived.request, given.made);
    return { body: await this.answerAgain(tx, given, arrived), replayed: true };
  }

  private async answerAgain(
    tx: Tx,
    { id, kind, sealed }: GroupRow,
    { submissions }: ArrivedGroup,
  ): Promise<DeclaredGroup> {
    const { code } = await this.seal.openGroup(id, sealed);
    return { id, code, kind, members: await this.single.answersAgain(tx, submissions) };
  }
}

/** @throws Refused 400 with every fault of every member's form */
function requireWholeMembers(body: DeclareGroupBody): SubmitDeclarationBody[] {
  const declarations = memberDeclarations(body);
  const errors = declarations.flatMap((declaration, index) =>
    faultsOf(SubmitDeclarationBody, declaration).map((fault) => inGroup(body, index, fault)),
  );
  const all = distinct([...surplusFaults(body), ...errors]);
  if (all.length > 0) throw new Refused('invalid-request', { status: 400, errors: all });
  return declarations as SubmitDeclarationBody[];
}

/** @throws Refused for the whole group, so that its transaction takes everything back */
function requireAllTaken(body: DeclareGroupBody, written: readonly Written[]): void {
  const refused = written.flatMap((one, index) => (one.kind === 'refused' ? [{ refusal: one.refusal, index }] : []));
  if (refused.length === 0) return;
  const errors = distinct(
    refused.flatMap(({ refusal, index }) => refusal.errors.map((fault) => inGroup(body, index, fault))),
  );
  const malformed = refused.some(({ refusal }) => refusal.status === 400);
  if (malformed) throw new Refused('invalid-request', { status: 400, errors });
  throw new Refused('group-member-refused', { errors });
}

function inGroup(body: DeclareGroupBody, index: number, { path, code }: FieldFault): FieldFault {
  return { path: pathInGroup(body, index, path), code };
}

function distinct(faults: readonly FieldFault[]): FieldFault[] {
  return [...new Map(faults.map((fault) => [`${fault.path} ${fault.code}`, fault])).values()].slice(0, FAULTS_MAX);
}
