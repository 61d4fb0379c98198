import { backlogOf } from '#libs/vocabulary';
import type { CompletenessAnswer, CompletenessDay, CompletenessTotal } from './completeness.dto.js';
import type { CompletenessRow } from './completeness.query.js';

export function completenessAnswerOf(rows: readonly CompletenessRow[], today: string): CompletenessAnswer {
  return { items: rows.map((row) => dayAnswerOf(row, today)), total: totalOf(rows, today) };
}

export function dayAnswerOf(row: CompletenessRow, today: string): CompletenessDay {
  const { doses: backlog, ageDays: backlogAgeDays } = backlogOf([row], today);
  return {
    ...{ facilityCode: row.facilityCode, day: row.day, declared: row.declared, entered: row.entered },
    ...{
      verified: row.verified,
      notFound: row.notFound,
      nationalSent: row.nationalSent,
      nationalAccepted: row.nationalAccepted,
    },
    ...{ nationalRefused: row.nationalRefused, backlog, backlogAgeDays },
    ...{ signedAt: row.signedAt?.toISOString() ?? null, reopenedAt: row.reopenedAt?.toISOString() ?? null },
  };
}

function totalOf(rows: readonly CompletenessRow[], today: string): CompletenessTotal {
  const sum = (valueOf: (row: CompletenessRow) => number): number => rows.reduce((all, row) => all + valueOf(row), 0);
  const { doses: backlog, ageDays: backlogAgeDays } = backlogOf(rows, today);
  return {
    declared: sum(({ declared }) => declared ?? 0),
    ...{ entered: sum(({ entered }) => entered), verified: sum(({ verified }) => verified) },
    ...{ notFound: sum(({ notFound }) => notFound), backlog, backlogAgeDays },
  };
}
