import type { IdentityDocumentKind } from '../identity/identity-document.js';

/** The forms of tokhaiyte.vn, and the daily one of people in quarantine. Events and strata carry these words. */
export const DECLARATION_FORMS = ['whole-population', 'domestic-move', 'entry', 'self-monitoring'] as const;

export type DeclarationFormCode = (typeof DECLARATION_FORMS)[number];

export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

export interface ChoiceValue {
  readonly value: string;
  readonly label: BilingualText;
}

/** Where the points of a trip may lie: a commune of the province, another province, another country. */
export const POINT_KINDS = ['commune', 'province', 'country'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** What only questions of one kind have. Lengths are in characters, days are counted from the day of the act. */
export type QuestionKindDetail =
  | { readonly kind: 'text'; readonly maxCharacters: number }
  | { readonly kind: 'choice'; readonly values: readonly ChoiceValue[] }
  | { readonly kind: 'many-choices'; readonly values: readonly ChoiceValue[] }
  | { readonly kind: 'date'; readonly fromDays: number; readonly toDays: number }
  | {
      readonly kind: 'number';
      readonly unit?: BilingualText;
      readonly min: number;
      readonly max: number;
      readonly decimals: number;
    }
  | { readonly kind: 'document'; readonly documentKinds: readonly IdentityDocumentKind[] }
  | {
      readonly kind: 'itinerary';
      readonly points: Readonly<Record<'origin' | 'destination' | 'stops', readonly PointKind[]>>;
      readonly stopsMax: number;
    }
  | {
      readonly kind:
        | 'yes-no'
        | 'time'
        | 'commune'
        | 'province'
        | 'country'
        | 'phone'
        | 'vehicle-code'
        | 'name'
        | 'birth'
        | 'email'
        | 'health-insurance-number'
        | 'place-code'
        | 'residence';
    };

export type QuestionKind = QuestionKindDetail['kind'];

/** When a question is asked. The questions named stand before it. */
export type ShowWhen =
  | { readonly kind: 'is'; readonly question: string; readonly value: string | boolean }
  | { readonly kind: 'among'; readonly question: string; readonly values: readonly string[] }
  | { readonly kind: 'includes'; readonly question: string; readonly value: string }
  | { readonly kind: 'answered'; readonly question: string }
  | { readonly kind: 'all'; readonly of: readonly ShowWhen[] }
  | { readonly kind: 'any'; readonly of: readonly ShowWhen[] };

export type Question = QuestionKindDetail & {
  /** camelCase; unique in its version. */
  readonly key: string;
  /** The dotted path of the declaration's field: `declarant.phone`, `answers.symptoms`. */
  readonly fills: string;
  readonly label: BilingualText;
  readonly hint?: BilingualText;
  /** Whether it must be answered where it is shown; a list may still be empty. */
  readonly required: boolean;
  readonly showWhen?: ShowWhen;
};

/** What a citizen sees at once: one question, or the few that belong together. */
export interface QuestionPage {
  readonly key: string;
  readonly title: BilingualText;
  readonly questions: readonly Question[];
}

/** One version of a form. A declaration keeps the version that it answered. */
export interface Questionnaire {
  readonly form: DeclarationFormCode;
  /** From 1. */
  readonly version: number;
  readonly title: BilingualText;
  /** Stands before the sending of the form. */
  readonly notice?: BilingualText;
  /** How long a declaration by it counts, from `declaredAt`. */
  readonly validity: { readonly hours: number };
  readonly pages: readonly QuestionPage[];
}
