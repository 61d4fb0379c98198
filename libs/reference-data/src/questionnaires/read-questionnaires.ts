import { DECLARATION_FORMS } from '#libs/vocabulary';
import type { DataFault } from '../files/data-faults.js';
import { readDataFile } from '../files/data-file.js';
import { questionnaireFaults } from './questionnaire-faults.js';
import { questionnaireFile, type QuestionnaireFile } from './questionnaire.schema.js';

/** Reads `questionnaires/<form>.json` of every form; what is wrong is added to `faults`. */
export function readQuestionnaires(directory: string, faults: DataFault[]): QuestionnaireFile[] {
  return DECLARATION_FORMS.flatMap((form) => {
    const name = `questionnaires/${form}.json`;
    const file = readDataFile(directory, name, questionnaireFile, questionnaireFaults(form), faults);
    return file ? [file] : [];
  });
}
