import { useState } from 'react';
import { useTexts } from '../language/language';
import { Button, ButtonLink } from '../parts/button';
import { CheckboxGroup, RadioGroup } from '../parts/choices';
import { DateField, typedDateOf } from '../parts/date-field';
import { Select } from '../parts/select';
import { TextField } from '../parts/text-field';
import { CommuneExample } from './commune-example';
import { styleGuideTexts } from './style-guide.texts';

export function FieldExamples() {
  const t = useTexts(styleGuideTexts);
  return (
    <>
      <h2>{t('buttons')}</h2>
      <div className="actions">
        <Button>{t('primary')}</Button>
        <Button kind="secondary">{t('secondary')}</Button>
        <Button kind="danger">{t('danger')}</Button>
        <Button isDisabled>{t('disabled')}</Button>
        <Button isBusy>{t('primary')}</Button>
        <ButtonLink kind="link" to="/">
          {t('link')}
        </ButtonLink>
      </div>
      <h2>{t('fields')}</h2>
      <Fields />
      <h2>{t('choices')}</h2>
      <Choices />
    </>
  );
}

function Fields() {
  const t = useTexts(styleGuideTexts);
  const [text, setText] = useState('');
  const [kind, setKind] = useState('');
  const [birth, setBirth] = useState(typedDateOf('1984-02-29'));
  return (
    <>
      <TextField id="example-name" label={t('name')} hint={t('hint')} value={text} onChange={setText} />
      <TextField id="example-error" label={t('name')} error={t('error')} value={text} onChange={setText} />
      <TextField id="example-notes" label={t('notes')} isOptional lines={3} value={text} onChange={setText} />
      <Select
        id="example-kind"
        label={t('kind')}
        value={kind}
        options={[
          { value: 'market', label: t('market') },
          { value: 'school', label: t('school') },
        ]}
        onChange={setKind}
      />
      <CommuneExample id="example-commune" />
      <DateField id="example-birth" label={t('birth')} value={birth} onChange={setBirth} />
    </>
  );
}

function Choices() {
  const t = useTexts(styleGuideTexts);
  const [answer, setAnswer] = useState<string>();
  const [symptoms, setSymptoms] = useState<readonly string[]>(['fever']);
  return (
    <>
      <RadioGroup
        id="example-radio"
        label={t('symptoms')}
        isInline
        value={answer}
        options={[
          { value: 'no', label: t('no') },
          { value: 'yes', label: t('yes') },
        ]}
        onChange={setAnswer}
      />
      <CheckboxGroup
        id="example-checkbox"
        label={t('symptoms')}
        values={symptoms}
        options={[
          { value: 'fever', label: t('fever') },
          { value: 'cough', label: t('cough'), hint: t('example') },
        ]}
        none={{ value: 'none', label: t('none') }}
        onChange={setSymptoms}
      />
    </>
  );
}
