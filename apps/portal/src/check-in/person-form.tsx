import { useState, type FormEvent } from 'react';
import { parseFullName, parsePhone } from '#libs/vocabulary';
import { rememberedPeople } from '../device/remembered-people';
import type { StayPerson } from '../device/stays';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { RadioGroup } from '../parts/choices';
import { ErrorSummary, type FormError } from '../parts/error-summary';
import { Loading } from '../parts/loading';
import { errorOfField } from '../parts/problem-fields';
import { TextField } from '../parts/text-field';
import { checkInTexts } from './check-in.texts';
import { useShowableCodes } from './use-showable-codes';

/** As it was typed. */
interface Visitor {
  readonly fullName: string;
  readonly phone: string;
}

interface PersonFormProps {
  readonly isBusy: boolean;
  readonly onEnter: (who: string, person: StayPerson) => void;
}

const VISITOR = 'visitor';
const FULL_NAME_ID = 'visitor-name';
const PHONE_ID = 'visitor-phone';

/** Who enters: by a personal code of this phone, or as a visitor with name and phone. */
export function PersonForm({ isBusy, onEnter }: PersonFormProps) {
  const t = useTexts(checkInTexts);
  const codes = useShowableCodes();
  const [chosen, setChosen] = useState<string>();
  const [visitor, setVisitor] = useState<Visitor>({ fullName: '', phone: '' });
  const [isChecked, setChecked] = useState(false);
  if (codes === undefined) return <Loading />;
  const who = chosen ?? codes[0]?.code ?? VISITOR;
  const name = parseFullName(visitor.fullName);
  const phone = parsePhone(visitor.phone);
  const errors = [
    ...(name.ok ? [] : [{ fieldId: FULL_NAME_ID, message: t('fullNameWrong') }]),
    ...(phone.ok ? [] : [{ fieldId: PHONE_ID, message: t('phoneWrong') }]),
  ];
  const seen = isChecked && who === VISITOR ? errors : [];
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    const code = codes.find((own) => own.code === who);
    if (code !== undefined) onEnter(code.fullName, { kind: 'personal-code', declarationCode: code.code });
    else if (name.ok && phone.ok) onEnter(name.value, { kind: 'visitor', fullName: name.value, phone: phone.value });
  };
  return (
    <form onSubmit={enter} noValidate className="text-column">
      <ErrorSummary errors={seen} />
      {codes.length === 0 ? null : (
        <RadioGroup
          label={t('enterAs')}
          value={who}
          options={[
            ...codes.map(({ code, fullName }) => ({
              value: code,
              label: t('byCode', { name: fullName }),
              hint: t('byCodeHint'),
            })),
            { value: VISITOR, label: t('visitor') },
          ]}
          onChange={setChosen}
        />
      )}
      {who === VISITOR ? <VisitorFields visitor={visitor} errors={seen} onChange={setVisitor} /> : null}
      <div className="actions">
        <Button type="submit" isBusy={isBusy}>
          {t('enter')}
        </Button>
      </div>
    </form>
  );
}

interface VisitorFieldsProps {
  readonly visitor: Visitor;
  readonly errors: readonly FormError[];
  readonly onChange: (visitor: Visitor) => void;
}

function VisitorFields({ visitor, errors, onChange }: VisitorFieldsProps) {
  const t = useTexts(checkInTexts);
  return (
    <>
      <Remembered onChosen={onChange} />
      <TextField
        id={FULL_NAME_ID}
        label={t('fullName')}
        error={errorOfField(errors, FULL_NAME_ID)}
        value={visitor.fullName}
        onChange={(fullName) => onChange({ ...visitor, fullName })}
        autoComplete="name"
        autoCapitalize="words"
        maxLength={255}
      />
      <TextField
        id={PHONE_ID}
        label={t('phone')}
        hint={t('phoneHint')}
        error={errorOfField(errors, PHONE_ID)}
        value={visitor.phone}
        onChange={(phone) => onChange({ ...visitor, phone })}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width="short"
        maxLength={30}
      />
    </>
  );
}

interface RememberedProps {
  readonly onChosen: (visitor: Visitor) => void;
}

/** Fills in somebody whom this phone was told to remember. */
function Remembered({ onChosen }: RememberedProps) {
  const t = useTexts(checkInTexts);
  const people = rememberedPeople.useItems();
  if (people.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{t('remembered')}</legend>
      <div className="remembered-people">
        {people.map(({ id, fullName, answers }) => (
          <Button
            key={id}
            kind="secondary"
            label={t('useOf', { name: fullName })}
            onPress={() => onChosen({ fullName, phone: String(answers['phone'] ?? '') })}
          >
            {fullName}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
