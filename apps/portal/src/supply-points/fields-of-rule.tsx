import { useTexts } from '../language/language';
import { RadioGroup } from '../parts/choices';
import { errorOfField } from '../parts/problem-fields';
import { TextField } from '../parts/text-field';
import { controlOf, DOCUMENT_CONTROL, type PartProps } from './point-controls';
import { pointFormTexts } from './point-form.texts';

const HOURS_CHARACTERS_MAX = 100;
const DOCUMENT_CHARACTERS_MAX = 100;
const VOUCHERS = ['none', 'by-parity-of-day'] as const;

/** Who may come on which days: by the rule for the kind, or by one of the point's own. */
export function RuleFields({ typed, errors, onChange }: PartProps) {
  const t = useTexts(pointFormTexts);
  const { rule } = typed;
  const set = (part: Partial<typeof rule>): void => onChange({ ...typed, rule: { ...rule, ...part } });
  return (
    <>
      <RadioGroup
        id="point-rule"
        label={t('rule')}
        value={rule.isOwn ? 'own' : 'of-kind'}
        options={[
          { value: 'of-kind', label: t('ruleOfKind') },
          { value: 'own', label: t('ruleOwn') },
        ]}
        onChange={(chosen) => set({ isOwn: chosen === 'own' })}
      />
      {rule.isOwn ? (
        <>
          <RadioGroup
            id="point-vouchers"
            label={t('vouchers')}
            value={rule.vouchers}
            options={VOUCHERS.map((value) => ({ value, label: t(value) }))}
            onChange={(vouchers) => set({ vouchers })}
          />
          <TextField
            {...controlOf('rule', errors)}
            label={t('comeHours')}
            hint={t('comeHoursHint')}
            isOptional
            value={rule.hours}
            onChange={(hours) => set({ hours })}
            maxLength={HOURS_CHARACTERS_MAX}
          />
          <TextField
            id={DOCUMENT_CONTROL}
            error={errorOfField(errors, DOCUMENT_CONTROL)}
            label={t('document')}
            isOptional
            value={rule.document}
            onChange={(document) => set({ document })}
            maxLength={DOCUMENT_CHARACTERS_MAX}
          />
        </>
      ) : null}
    </>
  );
}
