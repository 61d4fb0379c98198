import { useState, type FormEvent } from 'react';
import { parsePhone, type DeclarationFormCode } from '#libs/vocabulary';
import { declareTexts } from '../declare/declare.texts';
import type { TypedAnswers } from '../declare/typed-answer';
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

/** What was typed before the page was closed, in answer to one version of the questions. */
export interface BegunGroup {
  readonly version: number;
  readonly shared: TypedAnswers;
  readonly own: Readonly<Record<string, TypedAnswers>>;
}

export interface ChosenGroup {
  readonly form: (typeof FORMS)[number];
  readonly members: readonly RememberedPerson[];
  readonly leader: RememberedPerson;
  readonly begun?: BegunGroup;
}

interface ChooseMembersProps {
  readonly people: readonly RememberedPerson[];
  /** A declaration to go on with. */
  readonly begun: ChosenGroup | undefined;
  readonly onChosen: (group: ChosenGroup) => void;
  readonly onBack: () => void;
}

/** Who is declared for, by whom, and by which form. */
export function ChooseMembers({ people, begun, onChosen, onBack }: ChooseMembersProps) {
  const t = useTexts(familyTexts);
  const ofDraft = useTexts(declareTexts);
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
      {begun === undefined ? null : <GoOn onPress={() => onChosen(begun)} />}
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
          {begun === undefined ? t('next') : ofDraft('draftAnew')}
        </Button>
      </div>
    </form>
  );
}

/** Offers the declaration that was begun. */
function GoOn({ onPress }: { readonly onPress: () => void }) {
  const t = useTexts(declareTexts);
  return (
    <Notification title={t('draftTitle')}>
      <p>
        <Button kind="secondary" onPress={onPress}>
          {t('draftGoOn')}
        </Button>
      </p>
    </Notification>
  );
}
