import { confidenceAt } from './confidence.rules.js';
import type { ShownAt } from './point-json.js';
import type { StatementDto } from './supply-point-views.dto.js';
import type { KeptStatement } from './supply-statement.store.js';

interface Shown {
  readonly since: Date | null;
  readonly confidence: number;
}

/** As answers have it: instants as text, and no more digits than anybody is sure of. */
export function shownDto<Answer extends Shown>(shown: Answer): Omit<Answer, 'since'> & { since: string | null } {
  return { ...shown, since: shown.since?.toISOString() ?? null, confidence: rounded(shown.confidence) };
}

/** A statement as it is told, with how far it alone is still believed. */
export function statementDto(
  { source, kind, goods, at }: KeptStatement,
  now: Pick<ShownAt, 'at' | 'rules'>,
): StatementDto {
  const of = goods.length > 0 ? 'goods' : 'state';
  const confidence = rounded(confidenceAt({ source, at }, now.at, now.rules, of));
  return { source, kind, goods: [...goods], at: at.toISOString(), confidence };
}

/** To two decimals. */
const rounded = (confidence: number): number => Math.round(confidence * 100) / 100;
