import { Injectable } from '@nestjs/common';
import { BlindIndex, Database } from '#libs/database';
import { parseDeclarationCode } from '#libs/vocabulary';
import { GROUP_MEMBERS_MAX, type GroupKind } from './declare-group.dto.js';
import type { KnownDeclaration } from './known-declaration.js';
import { KNOWN_COLUMNS, OpenKnownDeclarations, type KnownRow } from './open-known-declarations.js';

export interface KnownGroup {
  readonly id: string;
  readonly kind: GroupKind;
  /** In the order in which they were named. */
  readonly members: readonly KnownDeclaration[];
}

/** Who declared together under a shown code? The caller has checked that it may ask, and writes the audit. */
@Injectable()
export class GroupByCodeQuery {
  constructor(
    private readonly database: Database,
    private readonly indexes: BlindIndex,
    private readonly opening: OpenKnownDeclarations,
  ) {}

  /** As it was typed or scanned; undefined for a code that stands for no group. */
  async find(typedCode: string): Promise<KnownGroup | undefined> {
    const code = parseDeclarationCode(typedCode);
    if (!code.ok) return undefined;
    const [group] = await this.database.query<{ id: string; kind: GroupKind }>(
      `SELECT id, kind FROM health_declaration.declaration_group WHERE code_digest = ANY($1::bytea[]) LIMIT 1`,
      [this.indexes.allOf('declaration-group.code', code.value)],
    );
    if (!group) return undefined;
    const rows = await this.database.query<KnownRow>(
      `SELECT ${KNOWN_COLUMNS} FROM health_declaration.declaration
       WHERE group_id = $1 ORDER BY member_number LIMIT ${GROUP_MEMBERS_MAX}`,
      [group.id],
    );
    return { ...group, members: await this.opening.open(rows) };
  }
}
