import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ProblemError } from '#packages/client';
import { useAreaName } from '../areas/areas';
import { PointState } from '../essentials-map/point-state';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { addressOf } from '../navigation/addresses';
import { Button, ButtonLink } from '../parts/button';
import { Facts } from '../parts/facts';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import { readPointRecord, REGISTER } from '../supply-points/registered-point';
import { StatementsTable } from '../supply-points/statements-table';
import { useSaying } from '../supply-points/use-point-words';
import { decideReport, type Decided, type ReportDecision, type SupplyReport } from './supply-report';
import { supplyReportsTexts } from './supply-reports.texts';
import './supply-reports.css';

const NOTE_CHARACTERS_MAX = 500;
/** Another officer has decided already, or the point is gone. */
const PASSED = [409, 410];

interface ReportInHandProps {
  readonly report: SupplyReport;
  readonly mayDecide: boolean;
  readonly onDecided: (outcome: Decided) => void;
  /** It does not wait any more. */
  readonly onPassed: () => void;
  /** Undefined where no other waits. */
  readonly onSkip: (() => void) | undefined;
}

/** One report, with what is shown of its point and what else was said of it, and the question whether it is true. */
export function ReportInHand({ report, mayDecide, onDecided, onPassed, onSkip }: ReportInHandProps) {
  const t = useTexts(supplyReportsTexts);
  const saying = useSaying();
  const title = t('reported', { name: report.supplyPointName, said: saying(report) });
  return (
    <section className="report-in-hand" aria-labelledby="report-in-hand">
      <p className="muted">{t('inLine')}</p>
      <h2 id="report-in-hand">{title}</h2>
      <div className="report-and-point">
        <div>
          <ReportFacts report={report} />
          {mayDecide ? <Decide {...{ report, onDecided, onPassed }} /> : null}
          {onSkip === undefined ? null : (
            <p>
              <Button kind="link" onPress={onSkip}>
                {t('skip')}
              </Button>
            </p>
          )}
        </div>
        <PointOfReport report={report} />
      </div>
    </section>
  );
}

function ReportFacts({ report }: Pick<ReportInHandProps, 'report'>) {
  const t = useTexts(supplyReportsTexts);
  const areaName = useAreaName();
  const inWords = useTimeInWords();
  const { at, communeCode, heard, phoneContradictions: count } = report;
  return (
    <>
      <Facts
        facts={[
          { name: t('when'), value: inWords(new Date(at)) },
          { name: t('commune'), value: areaName(communeCode) },
          { name: t('phone'), value: count === 0 ? t('phoneGood') : t('phoneContradicted', { count }) },
        ]}
      />
      {heard ? null : <p>{t('unheard')}</p>}
    </>
  );
}

function PointOfReport({ report: { supplyPointId: id } }: Pick<ReportInHandProps, 'report'>) {
  const t = useTexts(supplyReportsTexts);
  const { data: point, error } = useQuery({
    queryKey: [REGISTER, 'point', id],
    queryFn: ({ signal }) => readPointRecord(id, signal),
    staleTime: 0,
  });
  if (error) return <ProblemNotice error={error} />;
  if (!point) return <Loading />;
  return (
    <div>
      <h3>{t('shown')}</h3>
      <PointState point={point} />
      <h3>{t('others')}</h3>
      <StatementsTable statements={point.statements} />
      <p>
        <ButtonLink kind="link" to={addressOf('supplyPointDetails', { id })}>
          {t('toPoint')}
        </ButtonLink>
      </p>
    </div>
  );
}

function Decide({ report, onDecided, onPassed }: Pick<ReportInHandProps, 'report' | 'onDecided' | 'onPassed'>) {
  const t = useTexts(supplyReportsTexts);
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const deciding = useMutation({
    mutationFn: (decision: ReportDecision) => decideReport(report, decision, note),
    onSuccess: onDecided,
    onError: (error) => {
      if (error instanceof ProblemError && PASSED.includes(error.status)) onPassed();
    },
  });
  const decide = (decision: ReportDecision): void => {
    const isNeeded = decision === 'contradicted' && note.trim() === '';
    setMissing(isNeeded);
    if (!isNeeded) deciding.mutate(decision);
  };
  return (
    <form className="act-form" onSubmit={(event: FormEvent) => event.preventDefault()} noValidate>
      <p>
        <strong>{t('mayDecide')}</strong>
      </p>
      {deciding.isError ? <ProblemNotice error={deciding.error} /> : null}
      <TextField
        id="report-note"
        label={t('note')}
        hint={t('noteHint')}
        error={isMissing ? t('noteNeeded') : undefined}
        value={note}
        onChange={setNote}
        lines={2}
        maxLength={NOTE_CHARACTERS_MAX}
      />
      <div className="actions">
        <Button isBusy={deciding.isPending} onPress={() => decide('believed')}>
          {t('believed')}
        </Button>
        <Button kind="danger" isBusy={deciding.isPending} onPress={() => decide('contradicted')}>
          {t('contradicted')}
        </Button>
      </div>
    </form>
  );
}
