import type { AdverseEventReport, ReportAct, SealedReport } from './adverse-event-report.js';
import type {
  DecidedReportAnswer,
  ListedReport,
  ReportActAnswer,
  ShownClue,
  ShownReport,
} from './adverse-event-report.dto.js';

export function listedReportOf(report: AdverseEventReport): ListedReport {
  const { id, version, state, reason, communeCode, onsetDay, severity, reactions, eventId } = report;
  return {
    ...{ id, version, state, reason, receivedAt: report.receivedAt.toISOString(), communeCode, onsetDay, severity },
    ...{ reactions: [...reactions], dueAt: report.dueAt?.toISOString() ?? null, eventId },
    alarmedAt: report.alarmedAt?.toISOString() ?? null,
  };
}

export function shownReportOf(report: AdverseEventReport, said: SealedReport, acts: readonly ReportAct[]): ShownReport {
  const { clue, onsetAt, treatedAt, result, note, phone } = said;
  return {
    ...{ ...listedReportOf(report), dose: shownClueOf(clue), onsetAt, treatedAt, result },
    ...(note !== undefined && { note }),
    ...(phone !== undefined && { phone }),
    acts: acts.map(actOf),
  };
}

/** As the act was answered first, whatever has become of the report since. */
export function decidedAnswerOf({ reportId, version, act, actedAt, eventId }: ReportAct): DecidedReportAnswer {
  return { id: reportId, version, act, actedAt: actedAt.toISOString(), eventId };
}

function shownClueOf(clue: SealedReport['clue']): ShownClue {
  if ('reference' in clue) return { reference: clue.reference };
  const { fullName, birth, lastFour, on } = clue;
  const born = birth.precision === 'day' ? birth.date : String(birth.year);
  return { fullName, birth: born, lastFour, ...(on !== undefined && { on }) };
}

function actOf({ version, act, actedAt, actorKind, actorId, reason, eventId }: ReportAct): ReportActAnswer {
  return { version, act, actedAt: actedAt.toISOString(), actor: `${actorKind} ${actorId}`, reason, eventId };
}
