import { useMemo, useState } from 'react';
import { localDayOf, type Question, type Questionnaire, type QuestionPage } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import type { Filling } from '../declare/use-filling';
import type { TypedAnswer, TypedAnswers } from '../declare/typed-answer';
import type { RememberedPerson } from '../device/remembered-people';
import type { ChosenGroup } from './choose-members';
import { forgetGroupDraft, keepGroupDraft } from './group-draft';
import { answersOf, missingOf, ownPages, readMember, sharedPages, type Group } from './group.rules';

/** One page of questions, for one member or for all. */
export interface GroupStep {
  readonly key: string;
  readonly page: QuestionPage;
  readonly member: RememberedPerson | undefined;
}

export interface GroupFilling {
  readonly group: Group;
  readonly day: string;
  readonly steps: readonly GroupStep[];
  /** In the shape in which a page of questions takes it. */
  readonly fillingOf: (step: GroupStep) => Filling;
}

/** Keeps the answers of a family while they are typed, on the device too; those to an older version are not carried over. */
export function useGroup(questionnaire: Questionnaire, chosen: ChosenGroup): GroupFilling {
  const begun = chosen.begun?.version === questionnaire.version ? chosen.begun : undefined;
  const [shared, setShared] = useState<TypedAnswers>(begun?.shared ?? {});
  const [own, setOwn] = useState<Group['own']>(begun?.own ?? {});
  const day = localDayOf(businessNow());
  const group = useMemo(
    (): Group => ({ questionnaire, leader: chosen.leader, members: chosen.members, shared, own }),
    [questionnaire, chosen, shared, own],
  );
  const steps = useMemo(() => stepsOf(group, day), [group, day]);
  const keep = (nextShared: TypedAnswers, nextOwn: Group['own']): void => {
    setShared(nextShared);
    setOwn(nextOwn);
    keepGroupDraft(group, nextShared, nextOwn);
  };
  const fillingOf = ({ member }: GroupStep): Filling => {
    const asked = member ?? chosen.members[0] ?? chosen.leader;
    const replace = (answers: TypedAnswers): void =>
      member === undefined ? keep(answers, own) : keep(shared, { ...own, [member.id]: answers });
    const type = ({ key }: Question, typed: TypedAnswer): void =>
      replace({ ...(member === undefined ? shared : own[member.id]), [key]: typed });
    return {
      answers: answersOf(group, asked),
      read: readMember(group, asked, day),
      pages: steps.map(({ page }) => page),
      draft: undefined,
      type,
      replace,
      forgetDraft: forgetGroupDraft,
    };
  };
  return { group, day, steps, fillingOf };
}

function stepsOf(group: Group, day: string): readonly GroupStep[] {
  return [
    ...sharedPages(group, day).map((page) => ({ key: `all-${page.key}`, page, member: undefined })),
    ...group.members.flatMap((member) =>
      ownPages(group, member, missingOf(group, member, day), day).map((page) => ({
        key: `${member.id}-${page.key}`,
        page,
        member,
      })),
    ),
  ];
}

/** Where somebody has stopped: the first step with something that must still be answered, or the review behind all. */
export function firstOpenStep({ steps, fillingOf }: GroupFilling): number {
  const isOpen = (step: GroupStep): boolean => {
    const open = new Set(fillingOf(step).read.faults.map(({ question }) => question.key));
    return step.page.questions.some(({ key }) => open.has(key));
  };
  const found = steps.findIndex(isOpen);
  return found < 0 ? steps.length : found;
}
