import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { PointState } from '../essentials-map/point-state';
import { supplyKindTexts } from '../essentials-map/supply.texts';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { addressOf } from '../navigation/addresses';
import { Button, ButtonLink } from '../parts/button';
import { Facts } from '../parts/facts';
import { Loading } from '../parts/loading';
import { Notification } from '../parts/notification';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { useFocusOnStep } from '../parts/use-focus-on-step';
import { useMe } from '../session/session';
import { ChangePoint } from './change-point';
import { ClosePoint } from './close-point';
import { pointFormTexts } from './point-form.texts';
import { PointVersions } from './point-versions';
import { readPointRecord, REGISTER, type PointRecord } from './registered-point';
import { StatePoint } from './state-point';
import { StatementsTable } from './statements-table';
import { StockTable } from './stock-table';
import { supplyPointsTexts } from './supply-points.texts';
import { POINT_FIELDS, typedPointOf } from './typed-point.rules';
import { useFieldInWords } from './use-point-words';

/** One point: what everybody is shown and why, what the register says, and how it came to that. */
export default function PointPage() {
  const { id = '' } = useParams();
  const kindName = useTexts(supplyKindTexts);
  const { data, error, refetch } = useQuery({
    queryKey: [REGISTER, 'point', id],
    queryFn: ({ signal }) => readPointRecord(id, signal),
    staleTime: 0,
  });
  const [step, setStep] = useState<Step>('looking');
  const part = useFocusOnStep(step);
  const goTo = (next: Step): void => {
    setStep(next);
    // Each step is a long one, and begins at its top.
    window.scrollTo(0, 0);
  };
  if (error)
    return (
      <>
        <PageTitle>{id}</PageTitle>
        <ProblemNotice error={error} retry={() => void refetch()} />
      </>
    );
  if (!data)
    return (
      <>
        <PageTitle>…</PageTitle>
        <Loading />
      </>
    );
  return (
    <>
      <PageTitle>{data.name}</PageTitle>
      <p className="lead">{kindName(data.kind)}</p>
      <div ref={part} tabIndex={-1} className="step">
        {step === 'saved' ? <Saved /> : null}
        {step === 'changing' ? (
          <ChangePoint point={data} onSaved={() => goTo('saved')} onCancel={() => goTo('looking')} />
        ) : (
          <ShownPoint point={data} onChange={() => goTo('changing')} />
        )}
      </div>
    </>
  );
}

type Step = 'looking' | 'changing' | 'saved';

function Saved() {
  const t = useTexts(supplyPointsTexts);
  return (
    <Notification tone="success">
      <p>{t('saved')}</p>
    </Notification>
  );
}

interface ShownPointProps {
  readonly point: PointRecord;
  readonly onChange: () => void;
}

function ShownPoint({ point, onChange }: ShownPointProps) {
  const t = useTexts(supplyPointsTexts);
  const mayWrite = useMe().data?.scopes.includes('supply-points:write') ?? false;
  const isThere = point.closedAt === null;
  return (
    <>
      {isThere ? <ShownNow point={point} /> : <Gone point={point} />}
      {isThere && mayWrite ? <StatePoint id={point.id} /> : null}
      <h2>{t('statements')}</h2>
      <StatementsTable statements={point.statements} />
      <h2>{t('registerSays')}</h2>
      <RegisterSays point={point} />
      {isThere && mayWrite ? (
        <div className="actions">
          <Button onPress={onChange}>{t('change')}</Button>
          <ClosePoint point={point} />
        </div>
      ) : null}
      <h2>{t('history')}</h2>
      <PointVersions point={point} />
    </>
  );
}

function ShownNow({ point }: { readonly point: PointRecord }) {
  const t = useTexts(supplyPointsTexts);
  return (
    <section aria-labelledby="shown-now">
      <h2 id="shown-now">{t('shownTitle')}</h2>
      <PointState point={point} />
      <StockTable stock={point.stock} />
      <p>
        <ButtonLink kind="link" to={`${addressOf('supplyReports')}?point=${point.id}`}>
          {t('toReports')}
        </ButtonLink>
      </p>
    </section>
  );
}

function Gone({ point: { closedAt, closingReason } }: { readonly point: PointRecord }) {
  const t = useTexts(supplyPointsTexts);
  const inWords = useTimeInWords();
  if (closedAt === null) return null;
  return (
    <Notification tone="warning" title={t('gone')}>
      <p>{t('goneSince', { time: inWords(new Date(closedAt)), reason: closingReason ?? '' })}</p>
    </Notification>
  );
}

function RegisterSays({ point }: { readonly point: PointRecord }) {
  const nameOf = useTexts(pointFormTexts);
  const inWords = useFieldInWords();
  const typed = typedPointOf(point);
  return <Facts facts={POINT_FIELDS.map((field) => ({ name: nameOf(field), value: inWords(typed, field) }))} />;
}
