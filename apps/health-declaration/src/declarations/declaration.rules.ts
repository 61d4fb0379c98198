import {
  ageOn,
  attentionReasons,
  localDayOf,
  parsePlaceCode,
  type AttentionRuleSet,
  type Answers,
  type CompiledQuestionnaire,
  type DeclarationFormCode,
  type Sex,
} from '#libs/vocabulary';
import { isOpenAt } from '../places/place.rules.js';
import { readDeclarant, type Declarant, type DeclarantForm } from './declarant.rules.js';
import { held, refusedAt, type Decision } from './decision.rules.js';
import { decideDeclaredAt, mayStillBeCorrected, type DeclarationLimits } from './declaration-limits.rules.js';
import { destinationCommune } from './visited-areas.rules.js';

export type Outcome = 'clear' | 'attention';

export type ResidenceForm =
  { readonly communeCode: string; readonly address: string } | { readonly provinceCode: string; readonly text: string };

/** A form, laid out well. What lies in its answers is for the questionnaire to say. */
export interface FilledForm {
  readonly form: DeclarationFormCode;
  /** The version that was filled in; the one in force without it. */
  readonly questionnaireVersion?: number;
  readonly onBehalf: boolean;
  readonly declarant: DeclarantForm;
  readonly residence: ResidenceForm;
  readonly placeCode?: string;
  readonly answers: object;
}

export interface PlaceOfDeclaration {
  readonly code: string;
  readonly kind: string;
  readonly communeCode: string;
  readonly closedAt: Date | null;
}

/** What is known of the world on the day of the act. */
export interface KnownFacts {
  place(code: string): PlaceOfDeclaration | undefined;
  isCommune(code: string, onDay: string): boolean;
  /** Another province than the one that this installation serves: its own residents name their commune. */
  isOtherProvince(code: string, onDay: string): boolean;
  ageBand(years: number, onDay: string): string;
  attentionRules(onDay: string): AttentionRuleSet;
  /** The version that is asked on the day; undefined before the first. */
  questionnaireInForce(form: DeclarationFormCode, onDay: string): CompiledQuestionnaire | undefined;
  questionnaire(form: DeclarationFormCode, version: number): CompiledQuestionnaire;
  limits(at: Date): DeclarationLimits;
}

/** What a statistician may know of it, and what the events carry. */
export interface DeclarationStrata {
  day: string;
  form: DeclarationFormCode;
  residence: { kind: 'commune'; communeCode: string } | { kind: 'outside'; provinceCode: string };
  place?: { code: string; kind: string; communeCode: string };
  sex: Sex;
  ageBand: string;
  ageEstimated: boolean;
  outcome: Outcome;
  reasons: string[];
  onBehalf: boolean;
}

/** What only officers may read: it is sealed. */
export interface PersonalPart {
  readonly declarant: Declarant;
  /** Address in the commune, or the text for a residence elsewhere. */
  readonly address: string;
  readonly answers: Answers;
}

export interface DecidedDeclaration {
  readonly declaredAt: Date;
  /** Of the questionnaire that was answered. */
  readonly questionnaireVersion: number;
  /** The commune of the province where a declared trip ends. It is no stratum: few go where one person goes. */
  readonly destinationCommune: string | null;
  readonly strata: DeclarationStrata;
  readonly personal: PersonalPart;
  readonly warnings: readonly string[];
}

/** Decides a declaration that has just arrived. The rules that count are those in force at the time of the act. */
export function decideSubmission(
  form: FilledForm,
  times: { readonly declaredAt: Date | undefined; readonly receivedAt: Date },
  known: KnownFacts,
): Decision<DecidedDeclaration> {
  const declaredAt = decideDeclaredAt(times.declaredAt, times.receivedAt, known.limits(times.receivedAt));
  if (!declaredAt.ok) return declaredAt;
  const questionnaire = known.questionnaireInForce(form.form, localDayOf(declaredAt.value));
  if (!questionnaire) return refusedAt('form-not-in-force', 'form');
  return decideContent(form, declaredAt.value, questionnaire, known);
}

/** A correction changes what was said, never when nor to which questions: time and version stay as they are. */
export function decideCorrection(
  form: FilledForm,
  before: {
    readonly declaredAt: Date;
    readonly receivedAt: Date;
    readonly form: DeclarationFormCode;
    readonly questionnaireVersion: number;
    readonly now: Date;
  },
  known: KnownFacts,
): Decision<DecidedDeclaration> {
  if (!mayStillBeCorrected(before.receivedAt, before.now, known.limits(before.receivedAt)))
    return refusedAt('correction-too-late', 'code');
  if (form.form !== before.form) return refusedAt('form-differs', 'form');
  const questionnaire = known.questionnaire(before.form, before.questionnaireVersion);
  return decideContent(form, before.declaredAt, questionnaire, known);
}

function decideContent(
  form: FilledForm,
  declaredAt: Date,
  questionnaire: CompiledQuestionnaire,
  known: KnownFacts,
): Decision<DecidedDeclaration> {
  const day = localDayOf(declaredAt);
  const answers = decideAnswers(form, day, questionnaire, known);
  if (!answers.ok) return answers;
  const place = decidePlace(form.placeCode, declaredAt, known);
  if (!place.ok) return place;
  const residence = decideResidence(form.residence, day, known);
  if (!residence.ok) return residence;
  const person = readDeclarant(form.declarant, day);
  if (!person.ok) return person;
  const { declarant, warnings } = person.value;
  const age = ageOn(declarant.birth, day);
  const reasons = attentionReasons(known.attentionRules(day), form.form, answers.value);
  return held({
    declaredAt,
    questionnaireVersion: questionnaire.version,
    destinationCommune: destinationCommune(answers.value),
    strata: {
      day,
      form: form.form,
      residence: residence.value,
      ...(place.value && { place: place.value }),
      sex: declarant.sex,
      ageBand: known.ageBand(age.years, day),
      ageEstimated: age.estimated,
      outcome: reasons.length > 0 ? 'attention' : 'clear',
      reasons,
      onBehalf: form.onBehalf,
    },
    personal: { declarant, address: addressOf(form.residence), answers: answers.value },
    warnings,
  });
}

/** Areas that do not exist on the day are a rule's to refuse; everything else that does not fit is malformed. */
function decideAnswers(
  form: FilledForm,
  day: string,
  questionnaire: CompiledQuestionnaire,
  known: KnownFacts,
): Decision<Answers> {
  const { questionnaireVersion = questionnaire.version } = form;
  if (questionnaireVersion !== questionnaire.version)
    return refusedAt('questionnaire-version-not-in-force', 'questionnaireVersion');
  const checked = questionnaire.check(form, {
    day,
    isCommune: known.isCommune,
    isOtherProvince: known.isOtherProvince,
  });
  if (checked.ok) return held(checked.answers);
  const malformed = checked.faults.filter(({ code }) => !isAreaRefusal(code));
  const [unknownArea] = checked.faults;
  if (malformed.length === 0 && unknownArea && isAreaRefusal(unknownArea.code))
    return refusedAt(unknownArea.code, unknownArea.path);
  return { ok: false, faults: malformed };
}

function isAreaRefusal(code: string): code is 'commune-not-found' | 'province-not-found' {
  return code === 'commune-not-found' || code === 'province-not-found';
}

function decidePlace(
  typedCode: string | undefined,
  at: Date,
  known: KnownFacts,
): Decision<DeclarationStrata['place'] | undefined> {
  if (typedCode === undefined) return held(undefined);
  const code = parsePlaceCode(typedCode);
  const place = code.ok ? known.place(code.value) : undefined;
  if (!place) return refusedAt('place-not-found', 'placeCode');
  if (!isOpenAt(place, at)) return refusedAt('place-closed', 'placeCode');
  return held({ code: place.code, kind: place.kind, communeCode: place.communeCode });
}

function decideResidence(
  residence: ResidenceForm,
  day: string,
  known: KnownFacts,
): Decision<DeclarationStrata['residence']> {
  if ('communeCode' in residence) {
    const { communeCode } = residence;
    if (!known.isCommune(communeCode, day)) return refusedAt('commune-not-found', 'residence.communeCode');
    return held({ kind: 'commune', communeCode });
  }
  const { provinceCode } = residence;
  if (!known.isOtherProvince(provinceCode, day)) return refusedAt('province-not-found', 'residence.provinceCode');
  return held({ kind: 'outside', provinceCode });
}

function addressOf(residence: ResidenceForm): string {
  return ('communeCode' in residence ? residence.address : residence.text).normalize('NFC').trim();
}
