import { maskFullName, type StatedPerson } from '#libs/vocabulary';
import type { Selection } from './selection.js';
import type { SelectedPerson, SelectionAnswer } from './selection.dto.js';
import type { SelectedRow } from './selection.store.js';

export function selectionAnswerOf(selection: Selection): SelectionAnswer {
  const { id, campaignId, criteria, communes, state, lookedAt, chosen } = selection;
  return {
    ...{ id, campaignId, dose: criteria.dose, on: criteria.on, communes: [...communes], state, lookedAt, chosen },
    ...{ askedAt: selection.askedAt.toISOString(), doneAt: selection.doneAt?.toISOString() ?? null },
  };
}

export function selectedPersonOf(row: SelectedRow, { fullName, birth }: StatedPerson): SelectedPerson {
  const { personId, isChosen, reasons, residenceCommune, priorityGroup, doseNumber, dueFrom } = row;
  return {
    ...{ personId, isChosen, reasons: [...reasons], residenceCommune, priorityGroup, doseNumber, dueFrom },
    ...{ maskedName: maskFullName(fullName), birthYear: birth?.year ?? null },
  };
}
