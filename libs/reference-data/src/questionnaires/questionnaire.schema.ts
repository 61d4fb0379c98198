import { DECLARATION_FORMS, IDENTITY_DOCUMENT_KINDS, POINT_KINDS, type ShowWhen } from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { bilingual, kebabCase } from '../files/data-texts.js';
import { calendarDay } from '../validity/period.js';

const MAX_VERSIONS = 100;
const MAX_PAGES = 40;
const MAX_QUESTIONS_OF_PAGE = 20;
const MAX_VALUES = 60;
const MAX_CONDITIONS = 10;
const MAX_TEXT_CHARACTERS = 2_000;
const MAX_STOPS = 20;
/** Days around the act that a date may lie away from it: a person's whole life. */
const MAX_DAYS_AWAY = 45_000;
/** A month: longer than any document lets a declaration count. */
const MAX_VALIDITY_HOURS = 744;

const camelCase = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .max(40);
const documentFields = {
  /** The number of the document that made it so; null where none is known. */
  document: z.string().min(1).max(80).nullable(),
  unconfirmed: z.literal(true).optional(),
};

const values = z
  .array(z.strictObject({ value: kebabCase, label: bilingual(120) }))
  .min(2)
  .max(MAX_VALUES);
const points = z.array(z.enum(POINT_KINDS)).min(1).max(POINT_KINDS.length);

const condition: z.ZodType<ShowWhen> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('is'), question: camelCase, value: z.union([z.boolean(), kebabCase]) }),
    z.strictObject({
      kind: z.literal('among'),
      question: camelCase,
      values: z.array(kebabCase).min(1).max(MAX_VALUES),
    }),
    z.strictObject({ kind: z.literal('includes'), question: camelCase, value: kebabCase }),
    z.strictObject({ kind: z.literal('answered'), question: camelCase }),
    z.strictObject({ kind: z.literal('all'), of: z.array(condition).min(1).max(MAX_CONDITIONS) }),
    z.strictObject({ kind: z.literal('any'), of: z.array(condition).min(1).max(MAX_CONDITIONS) }),
  ]),
);

const everyQuestion = {
  key: camelCase,
  fills: z.string().min(1).max(100),
  label: bilingual(300),
  hint: bilingual(500).optional(),
  required: z.boolean(),
  showWhen: condition.optional(),
};

const PLAIN_KINDS = [
  'yes-no',
  'time',
  'commune',
  'province',
  'country',
  'phone',
  'vehicle-code',
  'name',
  'birth',
  'email',
  'health-insurance-number',
  'place-code',
  'residence',
] as const;

const daysAway = z.int().min(-MAX_DAYS_AWAY).max(MAX_DAYS_AWAY);

const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(PLAIN_KINDS), ...everyQuestion }),
  z.strictObject({ kind: z.literal('text'), ...everyQuestion, maxCharacters: z.int().min(1).max(MAX_TEXT_CHARACTERS) }),
  z.strictObject({ kind: z.literal('choice'), ...everyQuestion, values }),
  z.strictObject({ kind: z.literal('many-choices'), ...everyQuestion, values }),
  z.strictObject({ kind: z.literal('date'), ...everyQuestion, fromDays: daysAway, toDays: daysAway }),
  z.strictObject({
    kind: z.literal('number'),
    ...everyQuestion,
    unit: bilingual(30).optional(),
    min: z.number(),
    max: z.number(),
    decimals: z.int().min(0).max(3),
  }),
  z.strictObject({
    kind: z.literal('document'),
    ...everyQuestion,
    documentKinds: z.array(z.enum(IDENTITY_DOCUMENT_KINDS)).min(1),
  }),
  z.strictObject({
    kind: z.literal('itinerary'),
    ...everyQuestion,
    points: z.strictObject({ origin: points, destination: points, stops: points }),
    stopsMax: z.int().min(0).max(MAX_STOPS),
  }),
]);

const page = z.strictObject({
  key: kebabCase,
  title: bilingual(200),
  questions: z.array(question).min(1).max(MAX_QUESTIONS_OF_PAGE),
});

const version = z.strictObject({
  /** From 1, without a gap. */
  version: z.int().min(1).max(MAX_VERSIONS),
  /** The first day on which it is asked; it ends where the next version begins. */
  validFrom: calendarDay,
  ...documentFields,
  title: bilingual(200),
  notice: bilingual(1_000).optional(),
  validity: z.strictObject({ hours: z.int().min(1).max(MAX_VALIDITY_HOURS), ...documentFields }),
  pages: z.array(page).min(1).max(MAX_PAGES),
});

/** One file a form: `questionnaires/<form>.json`. */
export const questionnaireFile = z.strictObject({
  ...headerFields,
  form: z.enum(DECLARATION_FORMS),
  versions: z.array(version).min(1).max(MAX_VERSIONS),
});

export type QuestionnaireFile = Readonly<z.output<typeof questionnaireFile>>;
export type QuestionnaireVersion = Readonly<z.output<typeof version>>;
