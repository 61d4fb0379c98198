import { DECLARATION_FIELDS, type DeclarationFormCode, type Question } from '#libs/vocabulary';
import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { questionFaults } from './question-faults.js';
import type { QuestionnaireFile, QuestionnaireVersion } from './questionnaire.schema.js';

/** What the schema cannot say of a file of versions: their order, and that each asks for what a declaration needs. */
export function questionnaireFaults(form: DeclarationFormCode): (file: QuestionnaireFile) => LocatedFault[] {
  return (file) => [
    ...(file.form === form ? [] : [{ pointer: '/form', message: `is not ${form}, as the file is called` }]),
    ...file.versions.flatMap((version, index) => [
      ...orderFaults(version, file.versions[index - 1], index),
      ...versionFaults(version, index),
    ]),
  ];
}

function orderFaults(
  { version, validFrom }: QuestionnaireVersion,
  before: QuestionnaireVersion | undefined,
  index: number,
): LocatedFault[] {
  const faults: LocatedFault[] = [];
  const at = (field: string, message: string): void => {
    faults.push({ pointer: pointerTo(['versions', index, field]), message });
  };
  if (version !== index + 1) at('version', `is not ${index + 1}: versions are counted from 1, in their order`);
  if (before && validFrom <= before.validFrom) at('validFrom', 'is not after the version before');
  return faults;
}

function versionFaults({ pages }: QuestionnaireVersion, index: number): LocatedFault[] {
  const asked = pages.flatMap(({ questions }, page) =>
    questions.map((question, at) => ({
      question: question as Question,
      pointer: pointerTo(['versions', index, 'pages', page, 'questions', at]),
    })),
  );
  const before: Question[] = [];
  const faults = asked.flatMap(({ question, pointer }) => {
    const found = questionFaults(question, before).map(({ field, message }) => ({
      pointer: `${pointer}/${field}`,
      message,
    }));
    before.push(question);
    return found;
  });
  const unasked = Object.entries(DECLARATION_FIELDS)
    .filter(([path, { always }]) => always && !before.some(({ fills }) => fills === path))
    .map(([path]) => ({ pointer: pointerTo(['versions', index, 'pages']), message: `asks for no ${path}` }));
  return [...faults, ...unasked];
}
