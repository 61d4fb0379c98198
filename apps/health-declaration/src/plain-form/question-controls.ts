import type { Language } from '#libs/http';
import { attributes, choices, html, selectField, textArea, textField, type Html } from '#libs/pages';
import type { PointKind, Question, Questionnaire, ShowWhen } from '#libs/vocabulary';
import type { AreaGroup } from './areas-to-choose.js';
import { PLAIN_WORDS } from './plain-words.js';
import { STOP_ROWS } from './read-form.rules.js';

/** What the controls of one page are drawn from. */
export interface Drawing {
  readonly language: Language;
  readonly questionnaire: Questionnaire;
  /** What was sent, or stands there beforehand. */
  valuesOf(name: string): readonly string[];
  errorOf(name: string): string | undefined;
  areas(kinds: readonly PointKind[]): readonly AreaGroup[];
  countries(): readonly { readonly value: string; readonly label: string }[];
}

/** Longer answers get more than one line. */
const ONE_LINE_CHARACTERS_MAX = 200;
const TYPED_CHARACTERS_MAX = 300;

const AUTOCOMPLETE: Readonly<Record<string, string>> = {
  'declarant.fullName': 'name',
  'declarant.phone': 'tel',
  'declarant.email': 'email',
};

/** One question as controls that work without script. What is asked on a condition says so beside its label. */
export function controlsFor(question: Question, drawing: Drawing): Html {
  const { language } = drawing;
  const words = PLAIN_WORDS[language];
  const name = question.fills;
  const parts = {
    name,
    label: question.required ? question.label[language] : `${question.label[language]} (${words.optional})`,
    hint: hintOf(question, drawing),
    error: drawing.errorOf(name),
  };
  const value = drawing.valuesOf(name)[0];
  switch (question.kind) {
    case 'yes-no': {
      const options = [
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ];
      return choices({ ...parts, type: 'radio', options, chosen: drawing.valuesOf(name) });
    }
    case 'choice':
    case 'many-choices': {
      const type = question.kind === 'choice' ? 'radio' : 'checkbox';
      const options = question.values.map((one) => ({ value: one.value, label: one.label[language] }));
      return choices({ ...parts, type, options, chosen: drawing.valuesOf(name) });
    }
    case 'country':
      return selectField({ ...parts, options: drawing.countries(), value, placeholder: words.choose });
    case 'commune':
    case 'province':
      return areaSelect(parts, drawing.areas([question.kind]), value, words.choose);
    case 'document':
      return documentControls(question, parts, drawing);
    case 'residence':
      return html`${areaSelect(parts, drawing.areas(['commune', 'province']), value, words.choose)}${text(`${name}.address`, words.address, drawing)}`;
    case 'itinerary':
      return itineraryControls(question, parts.label, drawing);
    case 'text':
      return question.maxCharacters > ONE_LINE_CHARACTERS_MAX
        ? textArea({ ...parts, value, maxLength: question.maxCharacters })
        : textField({ ...parts, value, maxLength: question.maxCharacters });
    default:
      return textField({ ...parts, value, maxLength: TYPED_CHARACTERS_MAX, ...keyboardOf(question) });
  }
}

function hintOf(question: Question, { language, questionnaire }: Drawing): string | undefined {
  const words = PLAIN_WORDS[language];
  const format = { birth: words.birthHint, date: words.dateHint, time: words.timeHint }[question.kind as string];
  const unit = question.kind === 'number' && question.unit ? question.unit[language] : undefined;
  const condition =
    question.showWhen && `${words.onlyIf} ${conditionWords(question.showWhen, questionnaire, language)}.`;
  const hints = [condition, question.hint?.[language], format, unit].filter((hint) => hint !== undefined);
  return hints.length > 0 ? hints.join(' ') : undefined;
}

/** `Travelling by: Airplane`. */
function conditionWords(condition: ShowWhen, questionnaire: Questionnaire, language: Language): string {
  if ('of' in condition) {
    const joint = condition.kind === 'all' ? '; ' : ' / ';
    return condition.of.map((part) => conditionWords(part, questionnaire, language)).join(joint);
  }
  const asked = questionnaire.pages.flatMap(({ questions }) => questions).find(({ key }) => key === condition.question);
  const label = asked?.label[language] ?? condition.question;
  if (condition.kind === 'answered') return label;
  const wanted = condition.kind === 'among' ? condition.values : [condition.value];
  const words = PLAIN_WORDS[language];
  const answers = wanted.map((value) => {
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    const known = asked && 'values' in asked ? asked.values.find((one) => one.value === value) : undefined;
    return known?.label[language] ?? value;
  });
  return `${label}: ${answers.join(' / ')}`;
}

function keyboardOf({ kind, fills }: Question): object {
  const autocomplete = AUTOCOMPLETE[fills];
  const filled = autocomplete === undefined ? {} : { autocomplete };
  switch (kind) {
    case 'phone':
      return { ...filled, type: 'tel', inputMode: 'tel' };
    case 'email':
      return { ...filled, type: 'email' };
    case 'number':
      return { inputMode: 'decimal', width: 'short' };
    case 'place-code':
    case 'vehicle-code':
    case 'health-insurance-number':
      return { width: 'code', spellcheck: false };
    case 'time':
      return { width: 'short' };
    default:
      return filled;
  }
}

function text(name: string, label: string, { valuesOf, errorOf }: Drawing): Html {
  return textField({ name, label, value: valuesOf(name)[0], error: errorOf(name), maxLength: TYPED_CHARACTERS_MAX });
}

function documentControls(
  { documentKinds }: Extract<Question, { kind: 'document' }>,
  parts: FieldOfQuestion,
  drawing: Drawing,
): Html {
  const words = PLAIN_WORDS[drawing.language];
  const kind = `${parts.name}.kind`;
  const number = `${parts.name}.number`;
  const options = documentKinds.map((value) => ({ value, label: words.documentKinds[value] ?? value }));
  const chosen = drawing.valuesOf(kind)[0] ?? documentKinds[0];
  return html`${selectField({ name: kind, label: words.documentKind, options, value: chosen, error: drawing.errorOf(kind) })}${textField({ ...parts, name: number, value: drawing.valuesOf(number)[0], error: drawing.errorOf(number), maxLength: TYPED_CHARACTERS_MAX })}`;
}

function itineraryControls(
  { fills, points, stopsMax }: Extract<Question, { kind: 'itinerary' }>,
  label: string,
  drawing: Drawing,
): Html {
  const words = PLAIN_WORDS[drawing.language];
  const stops = Array.from({ length: Math.min(STOP_ROWS, stopsMax) }, (_, row) => ({
    ...{ name: `${fills}.stops[${row}]`, kinds: points.stops },
    label: `${words.stop} ${row + 1} (${words.optional})`,
  }));
  const rows = [
    { name: `${fills}.origin`, label: words.origin, kinds: points.origin },
    { name: `${fills}.destination`, label: words.destination, kinds: points.destination },
    ...stops,
  ];
  const controls = rows.map(({ name, label: point, kinds }) => {
    const parts = { name, label: point, error: drawing.errorOf(name), hint: undefined };
    return html`${areaSelect(parts, drawing.areas(kinds), drawing.valuesOf(name)[0], words.choose)}${text(`${name}.text`, words.pointText, drawing)}`;
  });
  return html`<fieldset class="field"><legend>${label}</legend>${controls}</fieldset>`;
}

interface FieldOfQuestion {
  readonly name: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
}

/** Communes stand under their district, so that one list serves where a second would need a script. */
function areaSelect(
  { name, label, hint, error }: FieldOfQuestion,
  groups: readonly AreaGroup[],
  value: string | undefined,
  placeholder: string,
): Html {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter((id) => id).join(' ') || undefined;
  const invalid = error === undefined ? undefined : 'true';
  const control = attributes({ id: name, name, 'aria-describedby': described, 'aria-invalid': invalid });
  const options = groups.map(
    (group) =>
      html`<optgroup${attributes({ label: group.label })}>${group.options.map(
        (one) => html`<option${attributes({ value: one.value, selected: one.value === value })}>${one.label}</option>`,
      )}</optgroup>`,
  );
  return html`<div class="field${error === undefined ? '' : ' field-with-error'}"><label for="${name}">${label}</label>
${hint !== undefined && html`<div class="field-hint" id="${name}-hint">${hint}</div>`}${error !== undefined && html`<div class="field-error" id="${name}-error">${error}</div>`}<select${control}><option value="">${placeholder}</option>${options}</select></div>
`;
}
