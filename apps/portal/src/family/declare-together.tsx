import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeclarationFormCode } from '#libs/vocabulary';
import { questionnaireQuery } from '../declare/questionnaires';
import type { RememberedPerson } from '../device/remembered-people';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { ChooseMembers, type ChosenGroup } from './choose-members';
import { begunGroup } from './group-draft';
import { GroupForm } from './group-form';

interface DeclareTogetherProps {
  readonly people: readonly RememberedPerson[];
  readonly onDone: () => void;
}

/** One declaration for several people: who, what is so for all, how each is, the sending, the outcome for each. */
export function DeclareTogether({ people, onDone }: DeclareTogetherProps) {
  const [chosen, setChosen] = useState<ChosenGroup>();
  const [begun] = useState(() => begunGroup(people));
  if (chosen === undefined) return <ChooseMembers people={people} begun={begun} onChosen={setChosen} onBack={onDone} />;
  return <WithQuestionnaire form={chosen.form} chosen={chosen} onBack={() => setChosen(undefined)} onDone={onDone} />;
}

interface WithQuestionnaireProps {
  readonly form: DeclarationFormCode;
  readonly chosen: ChosenGroup;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function WithQuestionnaire({ form, chosen, onBack, onDone }: WithQuestionnaireProps) {
  const { data, error, refetch } = useQuery(questionnaireQuery(form));
  if (data !== undefined) return <GroupForm questionnaire={data} chosen={chosen} onBack={onBack} onDone={onDone} />;
  return error === null ? <Loading /> : <ProblemNotice error={error} retry={() => void refetch()} />;
}
