import { Injectable } from '@nestjs/common';
import { BlindIndex, Database } from '#libs/database';
import { foldName, type IdentityDocument } from '#libs/vocabulary';
import type { KnownDeclaration } from './known-declaration.js';
import { KNOWN_COLUMNS, OpenKnownDeclarations, type KnownRow } from './open-known-declarations.js';

/** A person as a scan has read them, each part in its normalised form. */
export interface SoughtPerson {
  readonly document?: Pick<IdentityDocument, 'kind' | 'number'>;
  /** E.164. A family often shares one, so that it says little without the name. */
  readonly phone?: string;
  readonly fullName?: string;
}

export interface LatestDeclaration {
  readonly declaration: KnownDeclaration;
  readonly matchedBy: 'document' | 'phone-and-name' | 'phone';
}

/** The declarations of a family's phone that are looked through for the name, latest first. */
const OF_ONE_PHONE_MAX = 50;

const BY_DOCUMENT = `
  SELECT ${KNOWN_COLUMNS} FROM health_declaration.declaration
  WHERE document_index = ANY($1::bytea[]) ORDER BY declared_at DESC, id DESC LIMIT 1`;

const BY_PHONE = `
  SELECT ${KNOWN_COLUMNS} FROM (
    SELECT * FROM health_declaration.declaration
    WHERE phone_index = ANY($1::bytea[]) ORDER BY declared_at DESC, id DESC LIMIT ${OF_ONE_PHONE_MAX}
  ) of_phone
  WHERE cardinality($2::bytea[]) = 0 OR name_index = ANY($2::bytea[])
  ORDER BY declared_at DESC, id DESC LIMIT 1`;

/** What did this person declare last? The caller has checked that it may ask, and writes the audit. */
@Injectable()
export class LatestDeclarationQuery {
  constructor(
    private readonly database: Database,
    private readonly indexes: BlindIndex,
    private readonly opening: OpenKnownDeclarations,
  ) {}

  /** The document is asked first; a phone with a name finds that name only, a phone alone whoever used it last. */
  async byDocumentOrPhone(person: SoughtPerson): Promise<LatestDeclaration | undefined> {
    return (await this.byDocument(person)) ?? (await this.byPhone(person));
  }

  private async byDocument({ document }: SoughtPerson): Promise<LatestDeclaration | undefined> {
    if (!document) return undefined;
    const digests = this.indexes.allOf('declaration.document', `${document.kind} ${document.number}`);
    return this.opened(await this.database.query<KnownRow>(BY_DOCUMENT, [digests]), 'document');
  }

  private async byPhone({ phone, fullName }: SoughtPerson): Promise<LatestDeclaration | undefined> {
    if (phone === undefined) return undefined;
    const names = fullName === undefined ? [] : this.indexes.allOf('declaration.name', foldName(fullName));
    const rows = await this.database.query<KnownRow>(BY_PHONE, [this.indexes.allOf('declaration.phone', phone), names]);
    return this.opened(rows, fullName === undefined ? 'phone' : 'phone-and-name');
  }

  private async opened(
    rows: readonly KnownRow[],
    matchedBy: LatestDeclaration['matchedBy'],
  ): Promise<LatestDeclaration | undefined> {
    const [declaration] = await this.opening.open(rows);
    return declaration && { declaration, matchedBy };
  }
}
