import { useState } from 'react';
import type { Questionnaire } from '#libs/vocabulary';
import { QuestionPageView } from '../declare/question-page';
import { useTexts } from '../language/language';
import type { ChosenGroup } from './choose-members';
import { familyTexts } from './family.texts';
import { forgetGroupDraft } from './group-draft';
import { GroupOutcome } from './group-outcome';
import { GroupReview } from './group-review';
import type { GroupSent } from './submit-group';
import { firstOpenStep, useGroup } from './use-group';

interface GroupFormProps {
  readonly questionnaire: Questionnaire;
  readonly chosen: ChosenGroup;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** The questions, first those for all, then those for each; then the review. */
export function GroupForm({ questionnaire, chosen, onBack, onDone }: GroupFormProps) {
  const t = useTexts(familyTexts);
  const filling = useGroup(questionnaire, chosen);
  const { steps, fillingOf } = filling;
  const [at, setAt] = useState(() => (chosen.begun === undefined ? 0 : firstOpenStep(filling)));
  const [isChanging, setChanging] = useState(false);
  const [sent, setSent] = useState<Exclude<GroupSent, { kind: 'failed' }>>();
  if (sent !== undefined) return <GroupOutcome sent={sent} onDone={onDone} />;
  const step = steps[at];
  const change = (key: string): void => {
    setChanging(true);
    setAt(
      Math.max(
        0,
        steps.findIndex((other) => other.key === key),
      ),
    );
  };
  if (step === undefined)
    return (
      <GroupReview
        filling={filling}
        onChange={change}
        onSent={(outcome) => {
          forgetGroupDraft();
          setSent(outcome);
        }}
        onBack={() => setAt(steps.length - 1)}
      />
    );
  return (
    <>
      <p className="group-for">{step.member?.fullName ?? t('forAll')}</p>
      <QuestionPageView
        key={step.key}
        page={step.page}
        number={at + 1}
        total={steps.length + 1}
        filling={fillingOf(step)}
        serverFaults={new Map()}
        onBack={at === 0 ? onBack : () => setAt(at - 1)}
        onNext={() => {
          setAt(isChanging ? steps.length : at + 1);
          setChanging(false);
        }}
      />
    </>
  );
}
