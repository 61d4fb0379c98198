import type { WrittenResult } from './given-result.js';
import type { ResultVersion } from './result-state.js';
import type { ResultVersionView } from './result-views.dto.js';
import type { ResultAnswer } from './result.dto.js';
import type { KeyedResult } from './result.store.js';

export function answerOfWritten({ version, state, releasedAt, warnings }: WrittenResult): ResultAnswer {
  return { version, state, ...(releasedAt && { releasedAt: releasedAt.toISOString() }), warnings: [...warnings] };
}

/** What was answered then, whatever has become of it since. */
export function answerOfKeyed({ version, answer }: KeyedResult): ResultAnswer {
  const { state, releasedAt } = answer;
  return {
    version: version.version,
    state,
    ...(releasedAt !== null && { releasedAt }),
    warnings: [...version.warnings],
  };
}

export function viewOfVersion(version: ResultVersion): ResultVersionView {
  const { state, kind, method, value, ct, device, lotCode, laboratoryCode, enteredBy, validatedBy } = version;
  return {
    ...{
      version: version.version,
      state,
      kind,
      method,
      value,
      laboratoryCode,
      testedAt: version.testedAt.toISOString(),
    },
    ...(ct && { ct: { ...ct } }),
    ...(device !== null && { device }),
    ...(lotCode !== null && { lotCode }),
    ...{ enteredAt: version.enteredAt.toISOString(), enteredBy },
    ...(version.validatedAt && { validatedAt: version.validatedAt.toISOString() }),
    ...(validatedBy !== null && { validatedBy }),
    ...(version.releasedAt && { releasedAt: version.releasedAt.toISOString() }),
    ...(version.heldReason !== null && { heldReason: version.heldReason }),
    ...{ source: version.source, warnings: [...version.warnings] },
  };
}
