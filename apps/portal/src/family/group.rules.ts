import type { Question, Questionnaire, QuestionPage } from '#libs/vocabulary';
import { readForm, type ReadForm } from '../declare/declaration-body.rules';
import { isAboutPerson } from '../declare/person-answers.rules';
import type { TypedAnswers } from '../declare/typed-answer';
import type { RememberedPerson } from '../device/remembered-people';

/** What is asked of each person by himself: how he is. Everything else is so for all who declare together. */
const OF_EACH = /^answers\.(symptoms|exposures|temperature|test)/;

export interface Group {
  readonly questionnaire: Questionnaire;
  /** Who speaks for all, and whose phone is called; one of the people of this phone. */
  readonly leader: RememberedPerson;
  readonly members: readonly RememberedPerson[];
  readonly shared: TypedAnswers;
  /** By the id of the person. */
  readonly own: Readonly<Record<string, TypedAnswers>>;
}

export const isOfEach = ({ fills }: Question): boolean => OF_EACH.test(fills);

const isShared = (question: Question): boolean =>
  !isOfEach(question) && !isAboutPerson(question) && question.fills !== 'onBehalf';

/** All answers of one member: what the phone remembers, what is so for all, what he was asked himself. */
export function answersOf(group: Group, member: RememberedPerson): TypedAnswers {
  const { questionnaire, leader, shared, own } = group;
  const phone = keyOf(questionnaire, 'declarant.phone');
  const onBehalf = keyOf(questionnaire, 'onBehalf');
  const remembered: TypedAnswers = { nationality: 'VN', ...(member.answers as TypedAnswers) };
  return {
    ...remembered,
    ...(phone !== undefined && !remembered[phone] && { [phone]: (leader.answers as TypedAnswers)[phone] }),
    ...(onBehalf !== undefined && { [onBehalf]: member.id !== leader.id }),
    ...shared,
    ...own[member.id],
  };
}

export const readMember = (group: Group, member: RememberedPerson, day: string): ReadForm =>
  readForm(group.questionnaire, answersOf(group, member), day);

/** The pages that are asked once, each with its questions as the answers of all leave them. */
export function sharedPages(group: Group, day: string): readonly QuestionPage[] {
  const [first] = group.members;
  if (first === undefined) return [];
  const { shown } = readMember(group, first, day);
  return pagesWith(group.questionnaire, (question) => isShared(question) && shown.includes(question));
}

/**
 * The pages that one member is asked: how he is, and what of his details the form needs and the phone does not know.
 *
 * @param missing keys of the questions about the person that were open when the declaration was begun
 */
export function ownPages(
  group: Group,
  member: RememberedPerson,
  missing: readonly string[],
  day: string,
): readonly QuestionPage[] {
  const { shown } = readMember(group, member, day);
  return pagesWith(
    group.questionnaire,
    (question) =>
      shown.includes(question) && (isOfEach(question) || (isAboutPerson(question) && missing.includes(question.key))),
  );
}

/** Keys of the questions about a person that what is remembered does not answer. */
export function missingOf(group: Group, member: RememberedPerson, day: string): readonly string[] {
  const { faults } = readMember({ ...group, own: {} }, member, day);
  return [...new Set(faults.filter(({ question }) => isAboutPerson(question)).map(({ question }) => question.key))];
}

/** The members in the shape of `POST /v1/declaration-groups`. */
export function memberBodies(group: Group, day: string): readonly Readonly<Record<string, unknown>>[] {
  return group.members.map((member) => readMember(group, member, day).declaration);
}

export const keyOf = ({ pages }: Questionnaire, fills: string): string | undefined =>
  pages.flatMap(({ questions }) => questions).find((question) => question.fills === fills)?.key;

const pagesWith = ({ pages }: Questionnaire, isAsked: (question: Question) => boolean): QuestionPage[] =>
  pages
    .map((page) => ({ ...page, questions: page.questions.filter(isAsked) }))
    .filter(({ questions }) => questions.length > 0);
