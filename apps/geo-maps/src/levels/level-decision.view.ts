import type { LevelDecisionView } from './announce-level.dto.js';
import { INHERITED, valueOf, type DecidedLevel } from './decided-level.rules.js';

/** A decision as it is answered; everything in it is public. */
export function decisionView(decision: DecidedLevel): LevelDecisionView {
  const { id, areaCode, scheme, level, levelBefore, exceptions, reason, document, withdrawalReason } = decision;
  return {
    ...{ id, areaCode, scheme, reason, document, withdrawalReason },
    value: level === null ? INHERITED : valueOf(scheme, level),
    valueBefore: levelBefore && valueOf(scheme, levelBefore),
    exceptions: exceptions.map((one) => ({
      ...{ areaCode: one.areaCode, value: valueOf(scheme, one.level), reason: one.reason },
    })),
    announcedAt: decision.announcedAt.toISOString(),
    from: decision.effectiveFrom.toISOString(),
    withdrawnAt: decision.withdrawnAt?.toISOString() ?? null,
  };
}
