import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, RowSealer, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { DeclarationByCodeQuery } from '../declarations/declaration-by-code.query.js';
import type { KnownDeclaration } from '../declarations/known-declaration.js';
import type { IssuedPersonalCodeAnswer, IssuePersonalCodeBody } from './personal-code.dto.js';
import { PersonalCodeKeys } from './personal-code-keys.js';
import { claimsOf, decideIssue } from './personal-code.rules.js';
import { faultsOfStated } from './stated-health.rules.js';
import { PersonalCodeStore, type IssuedPersonalCode } from './personal-code.store.js';

const ROUTE = 'POST /v1/personal-codes';

export interface IssuePersonalCode {
  readonly body: IssuePersonalCodeBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

type Given = Pick<IssuedPersonalCode, 'id' | 'validUntil' | 'sealed'>;

/** Signs for a phone what its holder has declared. Whoever has the declaration's code may ask. */
@Injectable()
export class IssuePersonalCodeUseCase {
  constructor(
    private readonly database: Database,
    private readonly declarations: DeclarationByCodeQuery,
    private readonly codes: PersonalCodeStore,
    private readonly keys: PersonalCodeKeys,
    private readonly sealer: RowSealer,
    private readonly digests: RequestDigests,
    private readonly audit: AuditLog,
  ) {}

  async execute({ body, idempotencyKey, actor }: IssuePersonalCode): Promise<Answered<IssuedPersonalCodeAnswer>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    const declaration = await this.declarations.find(body.declarationCode);
    if (declaration) await this.sealer.prepare([declaration.day]);
    const given = await this.database.transaction(
      async (tx) => (await this.answerOf(tx, request)) ?? this.issue(tx, { request, declaration, body, actor }),
    );
    return { body: await this.open(given.body), replayed: given.replayed };
  }

  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<Given> | undefined> {
    return answeredBefore(request, await this.codes.findByKey(tx, request.keys), (found) => found);
  }

  /** @throws Refused 422 for an unknown code, an expired declaration, one that has enough of them, or what cannot be */
  private async issue(
    tx: Tx,
    {
      request,
      declaration,
      body,
      actor,
    }: {
      request: ArrivedRequest;
      declaration: KnownDeclaration | undefined;
      body: IssuePersonalCodeBody;
      actor: Actor;
    },
  ): Promise<Answered<Given>> {
    if (!declaration) throw new Refused('declaration-not-found', { path: 'declarationCode' });
    const errors = faultsOfStated(body.stated ?? {}, tx.recordedAt);
    if (errors.length > 0) throw new Refused('stated-health-contradictory', { errors });
    const live = await this.codes.countLive(tx, declaration.id);
    const decided = decideIssue(declaration, live, tx.recordedAt);
    if (!decided.ok) throw new Refused(decided.code, { path: 'declarationCode' });
    const code = this.codeOf(declaration, body, tx.recordedAt);
    if (!(await this.codes.insert(tx, code, request.digest))) return (await this.answerOf(tx, request)) ?? goneAgain();
    if (actor.kind !== 'anonymous') {
      const object = { objectKind: 'personal-code', objectId: code.id };
      await this.audit.record(tx, { actor, action: 'personal-code.issued', ...object });
    }
    return { body: code, replayed: false };
  }

  private codeOf(
    declaration: KnownDeclaration,
    { deviceKey, stated }: IssuePersonalCodeBody,
    issuedAt: Date,
  ): IssuedPersonalCode {
    const id = uuidv7();
    const { residence, validUntil } = declaration;
    const certificate = this.keys.certify(claimsOf(id, deviceKey, declaration, stated));
    return {
      id,
      declarationId: declaration.id,
      residenceCommune: residence.kind === 'commune' ? residence.communeCode : null,
      deviceKey: Buffer.from(deviceKey, 'base64url'),
      issuedAt,
      validUntil,
      sealed: this.sealer.sealWith(declaration.day, rowOf(id), { certificate }),
    };
  }

  private async open({ id, validUntil, sealed }: Given): Promise<IssuedPersonalCodeAnswer> {
    const { certificate } = await this.sealer.open<{ certificate: string }>(rowOf(id), sealed);
    return { id, certificate, validUntil: validUntil.toISOString() };
  }
}

function rowOf(id: string): { table: string; id: string } {
  return { table: 'personal_code', id };
}

function goneAgain(): never {
  throw new Error('A personal code was neither inserted nor is there under its key');
}
