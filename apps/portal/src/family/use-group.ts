import { useMemo, useState } from 'react';
import { localDayOf, type Question, type Questionnaire, type QuestionPage } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import type { Filling } from '../declare/use-filling';
import type { TypedAnswer, TypedAnswers } from '../declare/typed-answer';
import type { RememberedPerson } from '../device/remembered-people';
import type { ChosenGroup } from './choose-members';
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

/** Keeps the answers of a family while they are typed. They are in the page only: it holds several people's health. */
export function useGroup(questionnaire: Questionnaire, chosen: ChosenGroup): GroupFilling {
  const [shared, setShared] = useState<TypedAnswers>({});
  const [own, setOwn] = useState<Readonly<Record<string, TypedAnswers>>>({});
  const day = localDayOf(businessNow());
  const group = useMemo(
    (): Group => ({ questionnaire, leader: chosen.leader, members: chosen.members, shared, own }),
    [questionnaire, chosen, shared, own],
  );
  const steps = useMemo(() => stepsOf(group, day), [group, day]);
  const fillingOf = ({ member }: GroupStep): Filling => {
    const asked = member ?? chosen.members[0] ?? chosen.leader;
    const type = ({ key }: Question, typed: TypedAnswer): void => {
      if (member === undefined) setShared({ ...shared, [key]: typed });
      else setOwn({ ...own, [member.id]: { ...own[member.id], [key]: typed } });
    };
    const replace = (answers: TypedAnswers): void =>
      member === undefined ? setShared(answers) : setOwn({ ...own, [member.id]: answers });
    return {
      answers: answersOf(group, asked),
      read: readMember(group, asked, day),
      pages: steps.map(({ page }) => page),
      draft: undefined,
      type,
      replace,
      forgetDraft: () => undefined,
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
