import { useState, type FormEvent } from 'react';
import { parsePhone, type DeclarationFormCode } from '#libs/vocabulary';
import type { RememberedPerson } from '../device/remembered-people';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { CheckboxGroup, RadioGroup } from '../parts/choices';
import { ErrorSummary } from '../parts/error-summary';
import { Notification } from '../parts/notification';
import { PageTitle } from '../parts/page-title';
import { familyTexts } from './family.texts';

/** Forms that a family fills in together; the others are about one person. */
const FORMS = ['whole-population', 'domestic-move'] as const satisfies readonly DeclarationFormCode[];
const MEMBERS_ID = 'members';

export interface ChosenGroup {
  readonly form: (typeof FORMS)[number];
  readonly members: readonly RememberedPerson[];
  readonly leader: RememberedPerson;
}

interface ChooseMembersProps {
  readonly people: readonly RememberedPerson[];
  readonly onChosen: (group: ChosenGroup) => void;
  readonly onBack: () => void;
}

/** Who is declared for, by whom, and by which form. */
export function ChooseMembers({ people, onChosen, onBack }: ChooseMembersProps) {
  const t = useTexts(familyTexts);
  const [ids, setIds] = useState<readonly string[]>(people.map(({ id }) => id));
  const leaders = people.filter(({ answers }) => parsePhone(String(answers['phone'] ?? '')).ok);
  const [leaderId, setLeaderId] = useState(leaders[0]?.id ?? '');
  const [form, setForm] = useState<ChosenGroup['form']>('whole-population');
  const [isChecked, setChecked] = useState(false);
  const isNobody = isChecked && ids.length === 0;
  const leader = leaders.find(({ id }) => id === leaderId);
  const start = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    const members = people.filter(({ id }) => ids.includes(id));
    if (members.length > 0 && leader !== undefined) onChosen({ form, members, leader });
  };
  const error = isNobody ? t('membersMissing') : undefined;
  return (
    <form onSubmit={start} noValidate className="text-column">
      <Button kind="link" onPress={onBack}>
        {t('back')}
      </Button>
      <ErrorSummary errors={error === undefined ? [] : [{ fieldId: MEMBERS_ID, message: error }]} />
      <PageTitle hasErrors={isNobody}>{t('chooseTitle')}</PageTitle>
      <CheckboxGroup
        id={MEMBERS_ID}
        label={t('members')}
        error={error}
        values={ids}
        options={people.map(({ id, fullName }) => ({ value: id, label: fullName }))}
        onChange={setIds}
      />
      {leaders.length === 0 ? (
        <Notification tone="warning">
          <p>{t('leaderMissing')}</p>
        </Notification>
      ) : (
        <RadioGroup
          label={t('leader')}
          hint={t('leaderHint')}
          value={leaderId}
          options={leaders.map(({ id, fullName }) => ({ value: id, label: fullName }))}
          onChange={setLeaderId}
        />
      )}
      <RadioGroup
        label={t('form')}
        value={form}
        options={FORMS.map((value) => ({ value, label: t(value) }))}
        onChange={setForm}
      />
      <div className="actions">
        <Button type="submit" isDisabled={leaders.length === 0}>
          {t('next')}
        </Button>
      </div>
    </form>
  );
}
