import { ANSWER_PATH, DECLARATION_FIELDS, questionsIn, SEXES, type Question, type ShowWhen } from '#libs/vocabulary';

export interface QuestionFault {
  readonly field: string;
  readonly message: string;
}

/** Kinds of question whose answer is a field that every form shares, and never lies in `answers`. */
const SHARED_ONLY: readonly string[] = ['name', 'birth', 'email', 'health-insurance-number', 'place-code', 'residence'];

/** What is wrong with a question that stands behind these others. */
export function questionFaults(question: Question, before: readonly Question[]): QuestionFault[] {
  return [
    ...uniqueFaults(question, before),
    ...fieldFaults(question, before),
    ...valueFaults(question),
    ...(question.showWhen === undefined ? [] : conditionFaults(question.showWhen, before)),
  ];
}

function uniqueFaults({ key, fills }: Question, before: readonly Question[]): QuestionFault[] {
  const faults: QuestionFault[] = [];
  if (before.some((other) => other.key === key)) faults.push({ field: 'key', message: `repeats the key ${key}` });
  if (before.some((other) => other.fills === fills)) faults.push({ field: 'fills', message: `fills ${fills} again` });
  return faults;
}

function fieldFaults(question: Question, before: readonly Question[]): QuestionFault[] {
  const { kind, fills, required, showWhen } = question;
  const field = Object.hasOwn(DECLARATION_FIELDS, fills) ? DECLARATION_FIELDS[fills] : undefined;
  if (field) {
    if (field.kind !== kind) return [{ field: 'kind', message: `does not fit ${fills}, which takes ${field.kind}` }];
    const open = field.always && (!required || showWhen !== undefined);
    return open ? [{ field: 'required', message: `is needed for ${fills}, and without a condition` }] : [];
  }
  const [, first, second] = ANSWER_PATH.exec(fills) ?? [];
  if (first === undefined || SHARED_ONLY.includes(kind)) {
    return [{ field: 'fills', message: 'is no field of a declaration that takes such an answer' }];
  }
  return groupFaults(question, first, second, before);
}

/** Grouped answers come as a whole: each is a yes-no question that everybody is asked, and the name is theirs alone. */
function groupFaults(
  { kind, required, showWhen, key }: Question,
  first: string,
  second: string | undefined,
  before: readonly Question[],
): QuestionFault[] {
  const faults: QuestionFault[] = [];
  if ((second ?? first) !== key) faults.push({ field: 'fills', message: `does not end in the key ${key}` });
  const whole = kind === 'yes-no' && required && showWhen === undefined;
  if (second !== undefined && !whole) {
    faults.push({ field: 'fills', message: 'is grouped, but no yes-no question that everybody must answer' });
  }
  const clash = before.some(({ fills }) =>
    second === undefined ? fills.startsWith(`answers.${first}.`) : fills === `answers.${first}`,
  );
  if (clash) faults.push({ field: 'fills', message: `uses ${first} both as an answer and as a group` });
  return faults;
}

function valueFaults(question: Question): QuestionFault[] {
  const faults: QuestionFault[] = [];
  if ('values' in question) {
    const values = question.values.map(({ value }) => value);
    if (new Set(values).size < values.length) faults.push({ field: 'values', message: 'has a value twice' });
    if (question.fills === 'declarant.sex' && values.some((value) => !SEXES.some((sex) => sex === value))) {
      faults.push({ field: 'values', message: `has another value than ${SEXES.join(', ')}` });
    }
  }
  if (question.kind === 'number' && question.min >= question.max) {
    faults.push({ field: 'max', message: 'is not above min' });
  }
  if (question.kind === 'date' && question.fromDays > question.toDays) {
    faults.push({ field: 'toDays', message: 'lies before fromDays' });
  }
  return faults;
}

function conditionFaults(condition: ShowWhen, before: readonly Question[]): QuestionFault[] {
  const unknown = questionsIn(condition).find((key) => !before.some((question) => question.key === key));
  if (unknown !== undefined) {
    return [{ field: 'showWhen', message: `looks at ${unknown}, which does not stand before it` }];
  }
  const never = partsOf(condition).find((part) => !canHold(part, before));
  return never ? [{ field: 'showWhen', message: `can never hold: ${JSON.stringify(never)}` }] : [];
}

function partsOf(condition: ShowWhen): ShowWhen[] {
  return 'of' in condition ? condition.of.flatMap(partsOf) : [condition];
}

/** Whether the question that it looks at has such an answer at all. */
function canHold(condition: ShowWhen, before: readonly Question[]): boolean {
  if ('of' in condition) return true;
  const asked = before.find(({ key }) => key === condition.question);
  const values = asked && 'values' in asked ? asked.values.map(({ value }) => value) : [];
  switch (condition.kind) {
    case 'is':
      if (asked?.kind === 'yes-no') return typeof condition.value === 'boolean';
      return asked?.kind === 'choice' && values.some((value) => value === condition.value);
    case 'among':
      return asked?.kind === 'choice' && condition.values.every((value) => values.includes(value));
    case 'includes':
      return asked?.kind === 'many-choices' && values.includes(condition.value);
    case 'answered':
      return true;
  }
}
