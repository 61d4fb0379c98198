import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { DeclarationByCodeQuery } from '../declarations/declaration-by-code.query.js';
import { isReadable, readableArea } from '../readable-area.rules.js';
import type { RevokedPersonalCode } from './personal-code.dto.js';
import { PersonalCodeStore, type PersonalCodeState } from './personal-code.store.js';

/** Who decides about declarations of an area may also take back what was made of them. */
const OFFICERS_SCOPE = 'declarations:review';

export interface RevokePersonalCode {
  readonly id: string;
  readonly declarationCode: string | undefined;
  readonly actor: Actor;
}

/** Takes a code back: by its holder, whose phone is lost, or by an officer. Revoking again answers the same. */
@Injectable()
export class RevokePersonalCodeUseCase {
  constructor(
    private readonly database: Database,
    private readonly declarations: DeclarationByCodeQuery,
    private readonly codes: PersonalCodeStore,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 401 or 403 for who has neither code nor scope, 404 for another's code as where there is none */
  async execute({ id, declarationCode, actor }: RevokePersonalCode): Promise<RevokedPersonalCode> {
    if (declarationCode === undefined) requireOfficer(actor);
    const declaration = declarationCode === undefined ? undefined : await this.declarations.find(declarationCode);
    return this.database.transaction(async (tx) => {
      const code = await this.codes.load(tx, id);
      const theirs = code && (declarationCode === undefined ? this.covers(actor, code) : holds(declaration?.id, code));
      if (!code || !theirs) throw new Refused('personal-code-not-found', { status: 404 });
      const revokedAt = code.revokedAt ?? tx.recordedAt;
      if (code.revokedAt === null) {
        await this.codes.revoke(tx, id, revokedAt);
        await this.audit.record(tx, {
          actor,
          action: 'personal-code.revoked',
          objectKind: 'personal-code',
          objectId: id,
          detail: { by: declarationCode === undefined ? 'officer' : 'holder' },
        });
      }
      return { id, revokedAt: revokedAt.toISOString() };
    });
  }

  private covers(actor: Actor, { residenceCommune }: PersonalCodeState): boolean {
    return isReadable(readableArea(actor.areas, this.referenceData.adminUnits), [residenceCommune]);
  }
}

function holds(declarationId: string | undefined, code: PersonalCodeState): boolean {
  return declarationId === code.declarationId;
}

function requireOfficer({ kind, scopes }: Actor): void {
  if (kind === 'anonymous') throw new Refused('unauthenticated', { status: 401 });
  if (!scopes.includes(OFFICERS_SCOPE)) throw new Refused('missing-scope', { status: 403 });
}
