import type { DeclarationRow } from './declarations-to-review.query.js';
import type { SealedPart } from './declaration-seal.js';
import type { ListedDeclaration, ShownDeclaration, ShownReview } from './declaration-views.dto.js';

export function listedDeclarationOf(row: DeclarationRow, { declarant }: SealedPart): ListedDeclaration {
  return {
    id: row.id,
    version: row.version,
    form: row.form,
    questionnaireVersion: row.questionnaireVersion,
    declaredAt: row.declaredAt.toISOString(),
    outcome: row.outcome,
    reasons: row.reasons,
    fullName: declarant.fullName,
    phone: declarant.phone,
    ageBand: row.ageBand,
    residenceCommune: row.residenceCommune,
    residenceProvince: row.residenceProvince,
    placeCode: row.placeCode,
    destinationCommune: row.destinationCommune,
    groupId: row.groupId,
    decision: row.decision,
  };
}

/** The declarant's own code is not shown: it is nobody else's. */
export function shownDeclarationOf(
  row: DeclarationRow,
  part: SealedPart,
  reviews: readonly ShownReview[],
): ShownDeclaration {
  const { birth, sex, nationality, identityDocument, healthInsuranceNumber, email } = part.declarant;
  return {
    ...listedDeclarationOf(row, part),
    onBehalf: row.onBehalf,
    receivedAt: row.receivedAt.toISOString(),
    warnings: row.warnings,
    birth: birth.precision === 'day' ? { date: birth.date } : { year: birth.year },
    sex,
    nationality,
    identityDocument: identityDocument ?? null,
    healthInsuranceNumber: healthInsuranceNumber ?? null,
    email: email ?? null,
    address: part.address,
    answers: part.answers,
    reviews: [...reviews],
  };
}
