import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { maskFullName, type DeclarationFormCode } from '#libs/vocabulary';
import { DeclarationSeal, type SealedPart } from './declaration-seal.js';
import type { Outcome } from './declaration.rules.js';
import type { KnownDeclaration } from './known-declaration.js';
import type { ReviewDecision } from './review.rules.js';
import { visitedAreas } from './visited-areas.rules.js';

export interface KnownRow {
  readonly id: string;
  readonly version: number;
  readonly form: DeclarationFormCode;
  readonly questionnaireVersion: number;
  readonly day: string;
  readonly declaredAt: Date;
  readonly outcome: Outcome;
  readonly reasons: readonly string[];
  readonly decision: ReviewDecision | null;
  readonly residenceCommune: string | null;
  readonly residenceProvince: string | null;
  readonly destinationCommune: string | null;
  readonly placeCommune: string | null;
  readonly groupId: string | null;
  readonly sealed: Buffer;
}

export const KNOWN_COLUMNS = `id, version, form, questionnaire_version AS "questionnaireVersion", day,
  declared_at AS "declaredAt", outcome, reasons, decision, residence_commune AS "residenceCommune",
  residence_province AS "residenceProvince", destination_commune AS "destinationCommune",
  place_commune AS "placeCommune", group_id AS "groupId", sealed`;

const HOUR_MS = 3_600_000;

/** Opens of a declaration what other capabilities may know; who asks for it writes the audit. */
@Injectable()
export class OpenKnownDeclarations {
  constructor(
    private readonly seal: DeclarationSeal,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** In the order of the rows. */
  async open(rows: readonly KnownRow[]): Promise<KnownDeclaration[]> {
    const parts = await this.seal.openAll(rows);
    return rows.flatMap((row, index) => {
      const part = parts[index];
      return part ? [this.knownOf(row, part)] : [];
    });
  }

  private knownOf({ sealed: _, ...row }: KnownRow, part: SealedPart): KnownDeclaration {
    const { hours } = this.referenceData.questionnaires.version(row.form, row.questionnaireVersion).validity;
    const validUntil = new Date(row.declaredAt.getTime() + hours * HOUR_MS);
    return {
      ...row,
      part,
      validUntil,
      status: this.clock.now() < validUntil ? 'valid' : 'expired',
      residence: residenceOf(row),
      visited: visitedAreas(part.answers),
      maskedName: maskFullName(part.declarant.fullName),
    };
  }
}

function residenceOf({
  residenceCommune,
  residenceProvince,
}: Pick<KnownRow, 'residenceCommune' | 'residenceProvince'>): KnownDeclaration['residence'] {
  return residenceCommune === null
    ? { kind: 'outside', provinceCode: String(residenceProvince) }
    : { kind: 'commune', communeCode: residenceCommune };
}
