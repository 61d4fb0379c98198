import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { DeclarationFormCode } from '#libs/vocabulary';
import type { GroupKind } from './declare-group.dto.js';

export interface NewGroup {
  readonly id: string;
  readonly kind: GroupKind;
  readonly form: DeclarationFormCode;
  readonly questionnaireVersion: number;
  readonly members: number;
  readonly declaredAt: Date;
  readonly day: string;
  readonly receivedAt: Date;
  readonly submittedBy: string | null;
  readonly sealed: Buffer;
  readonly codeDigest: Buffer;
  readonly made: RequestDigest;
}

export type GroupRow = Omit<NewGroup, 'day' | 'receivedAt' | 'submittedBy' | 'codeDigest' | 'made'>;

const COLUMNS = `id, kind, form, questionnaire_version AS "questionnaireVersion", members,
  declared_at AS "declaredAt", sealed`;

/** The only door to groups of declarations. Their members are declarations like all others. */
@Injectable()
export class DeclarationGroupStore {
  constructor(private readonly database: Database) {}

  async findByKey(tx: Tx, keys: readonly Buffer[]): Promise<(GroupRow & { readonly made: RequestDigest }) | undefined> {
    const rows = await tx.query<GroupRow & RequestDigest>(
      `SELECT ${COLUMNS}, key_digest AS key, body_digest AS body
       FROM health_declaration.declaration_group WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...group } = rows[0];
    return { ...group, made: { key, body } };
  }

  /** False where a simultaneous request with the same key was faster, for which it waits. */
  async insert(tx: Tx, group: NewGroup): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO health_declaration.declaration_group (id, kind, form, questionnaire_version, members, declared_at,
         day, received_at, submitted_by, sealed, code_digest, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (key_digest) DO NOTHING`,
      [
        ...[group.id, group.kind, group.form, group.questionnaireVersion, group.members, group.declaredAt, group.day],
        ...[group.receivedAt, group.submittedBy, group.sealed, group.codeDigest, group.made.key, group.made.body],
      ],
    );
    return inserted === 1;
  }

  /** For an officer, who has been found to have one of its declarations in the area. */
  async load(id: string): Promise<GroupRow | undefined> {
    const rows = await this.database.query<GroupRow>(
      `SELECT ${COLUMNS} FROM health_declaration.declaration_group WHERE id = $1`,
      [id],
    );
    return rows[0];
  }
}
