import { localDayOf } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { MomentField } from '../parts/moment-field';
import { Select } from '../parts/select';
import { TEST_PAPERS } from '../test-paper/test-paper';
import { testPaperTexts } from '../test-paper/test-paper.texts';
import { fieldIdOf, TESTS_MAX, type StatedFault, type TypedTest } from '../test-paper/stated-health';
import { statedHealthTexts } from './stated-health.texts';

interface StatedTestsProps {
  readonly tests: readonly TypedTest[];
  readonly errorOf: (part: StatedFault['part'], index: number) => string | undefined;
  readonly onChange: (tests: readonly TypedTest[]) => void;
}

/** Tests one below the other, as many as a code carries. */
export function StatedTests({ tests, errorOf, onChange }: StatedTestsProps) {
  const t = useTexts(statedHealthTexts);
  const tTest = useTexts(testPaperTexts);
  const change = (at: number, part: Partial<TypedTest>): void =>
    onChange(tests.map((test, index) => (index === at ? { ...test, ...part } : test)));
  return (
    <>
      {tests.map(({ kind, sampledAt }, index) => (
        <fieldset key={index} className="stated-test">
          <legend>{t('test', { number: index + 1 })}</legend>
          <Select
            id={fieldIdOf('test', index)}
            error={errorOf('test', index)}
            label={t('kind')}
            value={kind}
            options={TEST_PAPERS.map((value) => ({ value, label: tTest(value) }))}
            onChange={(chosen) => change(index, { kind: chosen })}
          />
          <MomentField
            id={fieldIdOf('sampledAt', index)}
            error={errorOf('sampledAt', index)}
            label={tTest('sampledAt')}
            hasTime
            lastDay={localDayOf(businessNow())}
            value={sampledAt}
            onChange={(typed) => change(index, { sampledAt: typed })}
          />
          <Button kind="link" onPress={() => onChange(tests.filter((_, other) => other !== index))}>
            {t('removeTest', { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      {tests.length >= TESTS_MAX ? null : (
        <p>
          <Button kind="secondary" onPress={() => onChange([...tests, { kind: '', sampledAt: '' }])}>
            {t('addTest')}
          </Button>
        </p>
      )}
    </>
  );
}
