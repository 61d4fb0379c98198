import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { readableArea } from '../readable-area.rules.js';
import { listedDeclarationOf } from './declaration-answers.js';
import { DeclarationGroupStore } from './declaration-group.store.js';
import { DeclarationSeal } from './declaration-seal.js';
import { DeclarationsToReviewQuery } from './declarations-to-review.query.js';
import { GROUP_MEMBERS_MAX, type ShownGroup } from './declare-group.dto.js';

/** Opens a group for an officer, with those of its members whom the area lets be seen. */
@Injectable()
export class ReadGroupUseCase {
  constructor(
    private readonly groups: DeclarationGroupStore,
    private readonly declarations: DeclarationsToReviewQuery,
    private readonly seal: DeclarationSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 where no member lies in the officer's areas, as where there is no such group */
  async execute(id: string, actor: Actor): Promise<ShownGroup> {
    const area = readableArea(actor.areas, this.referenceData.adminUnits);
    const rows = await this.declarations.ofGroup(area, id, GROUP_MEMBERS_MAX);
    const group = rows.length === 0 ? undefined : await this.groups.load(id);
    if (!group) throw new Refused('declaration-group-not-found', { status: 404 });
    const parts = await this.seal.openAll(rows);
    const { leader } = await this.seal.openGroup(id, group.sealed);
    const detail = { count: rows.length };
    const object = { objectKind: 'declaration-group', objectId: id, detail };
    await this.audit.recordNow({ actor, action: 'declaration-group.read', ...object });
    return {
      ...{ id, kind: group.kind, form: group.form, questionnaireVersion: group.questionnaireVersion },
      ...{ declaredAt: group.declaredAt.toISOString(), leader, memberCount: group.members },
      members: rows.flatMap((row, index) => {
        const part = parts[index];
        return part ? [listedDeclarationOf(row, part)] : [];
      }),
    };
  }
}
