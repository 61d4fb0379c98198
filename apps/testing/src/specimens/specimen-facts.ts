import type { OverdueStage } from '#libs/contracts';
import type { NewEvent } from '#libs/messaging';
import { localDayOf, type ReceiptCondition } from '#libs/vocabulary';
import { specimenOverdueHasChanged, specimenWasReceived, specimenWasRefused } from '../published-events.js';
import type { SpecimenStep } from './specimen-step.js';
import type { SpecimenState } from './specimen-state.js';

/**
 * What a step publishes: a receipt and a refusal, on the day on which they happened, whenever they are written down;
 * other steps speak through the results.
 */
export function factsOfStep(step: SpecimenStep, state: SpecimenState): NewEvent[] {
  const { laboratoryCode, strata: specimen } = state;
  const origin = { aggregateId: state.id, version: state.version, traceparent: step.traceparent };
  const day = localDayOf(step.happenedAt);
  if (laboratoryCode === null) return [];
  if (step.step === 'received') return [specimenWasReceived(origin, day, laboratoryCode, specimen)];
  if (step.step !== 'refused') return [];
  const condition = step.refusal as ReceiptCondition;
  return [specimenWasRefused(origin, { day, laboratoryCode, condition, specimen })];
}

/**
 * The stage at which it was late has ended, at the laboratory of which it was told, and not on a day before: a step may
 * have waited for the transaction that told of it.
 */
export function overdueEnded(was: SpecimenState, is: SpecimenState, now: Date): NewEvent[] {
  const { overdueStage, overdueToldAt, laboratoryCode } = was;
  if (overdueStage === null) return [];
  const at = overdueToldAt !== null && now < overdueToldAt ? overdueToldAt : now;
  return [overdueFact({ ...is, laboratoryCode }, overdueStage as OverdueStage, false, at)];
}

export function overdueFact(state: SpecimenState, stage: OverdueStage, overdue: boolean, now: Date): NewEvent {
  const { id: aggregateId, version, laboratoryCode, strata: specimen } = state;
  const day = localDayOf(now);
  return specimenOverdueHasChanged({ aggregateId, version }, { day, stage, overdue, laboratoryCode, specimen });
}
