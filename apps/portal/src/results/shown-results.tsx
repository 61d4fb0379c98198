import { useMutation } from '@tanstack/react-query';
import { saveFile } from '../device/save-file';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import { Facts } from '../parts/facts';
import { Panel, type PanelTone } from '../parts/panel';
import { ProblemNotice } from '../parts/problem-notice';
import { fetchCertificate, type LookedUp, type LookedUpSpecimen } from './look-up-requests';
import { resultsTexts } from './results.texts';

interface ShownResultsProps {
  readonly id: string;
  readonly told: LookedUp;
}

/** What the laboratory has found, or when to expect it and whom to call. */
export function ShownResults({ id, told }: ShownResultsProps) {
  const t = useTexts(resultsTexts);
  return (
    <div className="text-column">
      <h2>{t('of', { name: told.maskedName })}</h2>
      {told.specimens.map((specimen) => (
        <Specimen key={specimen.barcode} id={id} token={told.token} hotline={told.hotline} specimen={specimen} />
      ))}
    </div>
  );
}

interface SpecimenProps {
  readonly id: string;
  readonly token: string;
  readonly hotline: string;
  readonly specimen: LookedUpSpecimen;
}

function Specimen({ id, token, hotline, specimen }: SpecimenProps) {
  const t = useTexts(resultsTexts);
  const { barcode, result } = specimen;
  const saving = useMutation({
    mutationFn: () => fetchCertificate(id, token, barcode),
    onSuccess: (pdf) => saveFile(pdf, `${barcode}.pdf`),
  });
  const outcome = outcomeOf(specimen);
  return (
    <section>
      <Panel tone={outcome.tone} title={t(outcome.title)}>
        {outcome.advice === undefined ? null : <p>{t(outcome.advice, { hotline })}</p>}
      </Panel>
      <SpecimenFacts specimen={specimen} />
      {saving.isError ? <ProblemNotice error={saving.error} /> : null}
      {result === null ? null : (
        <div className="actions">
          <Button kind="secondary" isBusy={saving.isPending} onPress={() => saving.mutate()}>
            {t('certificate')}
          </Button>
        </div>
      )}
    </section>
  );
}

function SpecimenFacts({
  specimen: { barcode, collectedAt, expectedAt, result },
}: {
  readonly specimen: LookedUpSpecimen;
}) {
  const t = useTexts(resultsTexts);
  const inWords = useTimeInWords();
  const shown = (instant: string): string => inWords(new Date(instant));
  const collected = { name: t('collectedAt'), value: shown(collectedAt) };
  const found =
    result === null
      ? [{ name: t('expectedAt'), value: shown(expectedAt) }]
      : [
          { name: t('resultedAt'), value: shown(result.resultedAt) },
          ...(result.validUntil === null ? [] : [{ name: t('validUntil'), value: shown(result.validUntil) }]),
          { name: t('method'), value: t(result.method as Method) },
          { name: t('laboratory'), value: result.laboratory },
        ];
  return <Facts facts={[{ name: t('specimen'), value: barcode }, collected, ...found]} />;
}

type Method = 'rt-pcr' | 'rapid-antigen' | 'immunoassay' | 'culture';
type Value = 'positive' | 'negative' | 'undetermined' | 'invalid';

interface Outcome {
  readonly tone: PanelTone;
  readonly title: Value | 'expected' | 'late' | 'collectAnew';
  readonly advice?: 'positiveAdvice' | 'anewAdvice' | 'lateAdvice';
}

const VALUES: Readonly<Record<Value, Outcome>> = {
  positive: { tone: 'red', title: 'positive', advice: 'positiveAdvice' },
  negative: { tone: 'green', title: 'negative' },
  undetermined: { tone: 'yellow', title: 'undetermined', advice: 'anewAdvice' },
  invalid: { tone: 'yellow', title: 'invalid', advice: 'anewAdvice' },
};

function outcomeOf({ state, result }: LookedUpSpecimen): Outcome {
  if (result !== null) return VALUES[result.value as Value];
  if (state === 'collect-anew') return { tone: 'yellow', title: 'collectAnew', advice: 'anewAdvice' };
  return state === 'late'
    ? { tone: 'yellow', title: 'late', advice: 'lateAdvice' }
    : { tone: 'yellow', title: 'expected' };
}
