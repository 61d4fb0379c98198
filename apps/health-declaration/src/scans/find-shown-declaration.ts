import { Injectable } from '@nestjs/common';
import { DeclarationByCodeQuery } from '../declarations/declaration-by-code.query.js';
import { GroupByCodeQuery, type KnownGroup } from '../declarations/group-by-code.query.js';
import type { KnownDeclaration } from '../declarations/known-declaration.js';
import { found, type ScanFinding } from './scan-finding.js';

/** A declaration, or a group that declared together: their codes look alike, so that only a look-up tells them apart. */
@Injectable()
export class FindShownDeclaration {
  constructor(
    private readonly declarations: DeclarationByCodeQuery,
    private readonly groups: GroupByCodeQuery,
  ) {}

  async find(code: string): Promise<ScanFinding> {
    const declaration = await this.declarations.find(code);
    if (declaration) return ofDeclaration(declaration);
    const group = await this.groups.find(code);
    return group ? ofGroup(group) : found({}, ['declaration-not-found']);
  }
}

function ofDeclaration(declaration: KnownDeclaration): ScanFinding {
  const { id, form, day, validUntil, status, outcome, part } = declaration;
  const { fullName, birth, sex, phone, identityDocument } = part.declarant;
  const fields = {
    ...{ form, day, validUntil: validUntil.toISOString(), status, outcome, fullName, sex, phone },
    birthYear: birth.year,
    ...(birth.precision === 'day' && { birthDate: birth.date }),
    ...(identityDocument && { documentKind: identityDocument.kind, documentNumber: identityDocument.number }),
  };
  const read = { objectKind: 'declaration', objectId: id };
  return found(fields, status === 'expired' ? ['declaration-expired'] : [], read);
}

/** They declared at once with one form, so that one is valid as long as the others. */
function ofGroup({ id, kind, members }: KnownGroup): ScanFinding {
  const [first] = members;
  const fields = {
    ...{ groupKind: kind, memberCount: members.length },
    ...(first && {
      form: first.form,
      day: first.day,
      validUntil: first.validUntil.toISOString(),
      status: first.status,
    }),
    members: members.map(({ outcome, part: { declarant, code } }) => ({
      ...{ fullName: declarant.fullName, memberCode: code, outcome },
    })),
  };
  const read = { objectKind: 'declaration-group', objectId: id };
  const warnings = first?.status === 'expired' ? (['declaration-expired'] as const) : [];
  return { ...found(fields, warnings, read), kind: 'declaration-group' };
}
