import {
  ageOn,
  attentionReasons,
  localDayOf,
  parsePlaceCode,
  type AttentionRuleSet,
  type HealthAnswers,
  type Sex,
} from '#libs/vocabulary';
import { isOpenAt } from '../places/place.rules.js';
import { readDeclarant, type Declarant, type DeclarantForm } from './declarant.rules.js';
import { held, refusedAt, type Decision } from './decision.rules.js';
import { decideDeclaredAt, mayStillBeCorrected, type DeclarationLimits } from './declaration-limits.rules.js';

export type Outcome = 'clear' | 'attention';

export interface FormAnswers extends HealthAnswers {
  readonly placesVisited?: string;
}

export type ResidenceForm =
  { readonly communeCode: string; readonly address: string } | { readonly provinceCode: string; readonly text: string };

/** The whole-population form, laid out well. */
export interface WholePopulationForm {
  readonly form: 'whole-population';
  readonly onBehalf: boolean;
  readonly declarant: DeclarantForm;
  readonly residence: ResidenceForm;
  readonly placeCode?: string;
  readonly answers: FormAnswers;
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
  limits(at: Date): DeclarationLimits;
}

/** What a statistician may know of it, and what the events carry. */
export interface DeclarationStrata {
  day: string;
  form: 'whole-population';
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
  readonly answers: FormAnswers;
}

export interface DecidedDeclaration {
  readonly declaredAt: Date;
  readonly strata: DeclarationStrata;
  readonly personal: PersonalPart;
  readonly warnings: readonly string[];
}

/** Decides a declaration that has just arrived. The rules that count are those in force at the time of the act. */
export function decideSubmission(
  form: WholePopulationForm,
  times: { readonly declaredAt: Date | undefined; readonly receivedAt: Date },
  known: KnownFacts,
): Decision<DecidedDeclaration> {
  const declaredAt = decideDeclaredAt(times.declaredAt, times.receivedAt, known.limits(times.receivedAt));
  return declaredAt.ok ? decideContent(form, declaredAt.value, known) : declaredAt;
}

/** A correction changes what was said, never when: time and day stay those of the declaration. */
export function decideCorrection(
  form: WholePopulationForm,
  times: { readonly declaredAt: Date; readonly receivedAt: Date; readonly now: Date },
  known: KnownFacts,
): Decision<DecidedDeclaration> {
  if (!mayStillBeCorrected(times.receivedAt, times.now, known.limits(times.receivedAt)))
    return refusedAt('correction-too-late', 'code');
  return decideContent(form, times.declaredAt, known);
}

function decideContent(form: WholePopulationForm, declaredAt: Date, known: KnownFacts): Decision<DecidedDeclaration> {
  const day = localDayOf(declaredAt);
  const place = decidePlace(form.placeCode, declaredAt, known);
  if (!place.ok) return place;
  const residence = decideResidence(form.residence, day, known);
  if (!residence.ok) return residence;
  const person = readDeclarant(form.declarant, day);
  if (!person.ok) return person;
  const { declarant, warnings } = person.value;
  const age = ageOn(declarant.birth, day);
  const reasons = attentionReasons(known.attentionRules(day), form.form, form.answers);
  return held({
    declaredAt,
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
    personal: { declarant, address: addressOf(form.residence), answers: form.answers },
    warnings,
  });
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
