import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ESSENTIAL_GOODS, type EssentialGood } from '#libs/vocabulary';
import { newIdempotencyKey, ProblemError } from '#packages/client';
import { useTexts } from '../language/language';
import { sendReport, type ReportBody, type Seen, type SupplyPoint } from '../maps/map-answers';
import { Button } from '../parts/button';
import { Notification } from '../parts/notification';
import { ProblemNotice } from '../parts/problem-notice';
import { useFocusOnStep } from '../parts/use-focus-on-step';
import { useMe } from '../session/session';
import { forgetReportPass, keepReportPass, reportPass } from './report-pass';
import { reportTexts } from './report.texts';
import { goodTexts } from './supply.texts';
import { VerifyPhone } from './verify-phone';
import './essentials-map.css';

/** Says how a place is in two taps: that one wants to, and how it is. The first time of a day a code comes between. */
export function ReportPoint({ point }: { readonly point: SupplyPoint }) {
  const t = useTexts(reportTexts);
  const { step, setStep, choose, verified, reporting } = useReporting(point.id);
  const part = useFocusOnStep(step);
  return (
    <div ref={part} tabIndex={-1} className="step">
      {step === 'thanked' ? (
        <Notification tone="success" title={t('thanks')}>
          <p>{t('thanksReason')}</p>
        </Notification>
      ) : null}
      {step === 'closed' ? (
        <div className="actions">
          <Button kind="link" label={t('reportPlace', { name: point.name })} onPress={() => setStep('choosing')}>
            {t('report')}
          </Button>
        </div>
      ) : null}
      {step === 'choosing' || step === 'verifying' ? (
        <div className="report" role="group" aria-label={t('question', { name: point.name })}>
          {reporting.isError ? <ProblemNotice error={reporting.error} /> : null}
          {step === 'choosing' ? (
            <ReportChoices point={point} isBusy={reporting.isPending} onChoose={choose} />
          ) : (
            <VerifyPhone isSending={reporting.isPending} onVerified={verified} />
          )}
          <div className="actions">
            <Button kind="link" onPress={() => setStep('closed')}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}

type Step = 'closed' | 'choosing' | 'verifying' | 'thanked';

/** Reports at once for an officer and for whoever has told a code today; for all others once they have told one. */
function useReporting(id: string) {
  const queries = useQueryClient();
  const isOfficer = useMe().data?.scopes.includes('supply-points:write') ?? false;
  const [step, setStep] = useState<Step>('closed');
  const [seen, setSeen] = useState<Seen>();
  const reporting = useMutation({
    mutationFn: (report: ReportBody) => send(id, report),
    onSuccess: () => {
      setStep('thanked');
      void queries.invalidateQueries({ queryKey: ['maps', 'supply-points'] });
    },
    onError: (error) => {
      // Another day has begun.
      if (!(error instanceof ProblemError && error.code === PASS_ENDED)) return;
      forgetReportPass();
      setStep('verifying');
    },
  });
  const choose = (chosen: Seen): void => {
    setSeen(chosen);
    const token = reportPass();
    if (isOfficer) reporting.mutate(chosen);
    else if (token === undefined) setStep('verifying');
    else reporting.mutate({ ...chosen, token });
  };
  const verified = (phone: string, code: string): void => {
    if (seen !== undefined) reporting.mutate({ ...seen, phone, code });
  };
  return { step, setStep, choose, verified, reporting };
}

const PASS_ENDED = 'report-token-ended';

async function send(id: string, report: ReportBody): Promise<void> {
  const { token } = await sendReport(id, report, newIdempotencyKey());
  if (token !== null) keepReportPass(token);
}

interface ReportChoicesProps {
  readonly point: SupplyPoint;
  readonly isBusy: boolean;
  readonly onChoose: (seen: Seen) => void;
}

function ReportChoices({ point: { name, goods }, isBusy, onChoose }: ReportChoicesProps) {
  const t = useTexts(reportTexts);
  const goodName = useTexts(goodTexts);
  const sold: readonly EssentialGood[] = goods.length > 0 ? goods.map(({ good }) => good) : ESSENTIAL_GOODS;
  return (
    <>
      <p>
        <strong>{t('question', { name })}</strong>
      </p>
      <div className="report-choices">
        <Button isBusy={isBusy} onPress={() => onChoose({ kind: 'open' })}>
          {t('open')}
        </Button>
        <Button isBusy={isBusy} onPress={() => onChoose({ kind: 'closed' })}>
          {t('closed')}
        </Button>
      </div>
      <ul className="report-goods plain-list">
        {sold.map((good) => (
          <li key={good}>
            {(['has', 'out-of'] as const).map((kind) => (
              <Button key={kind} kind="secondary" isBusy={isBusy} onPress={() => onChoose({ kind, goods: [good] })}>
                {t(kind, { good: goodName(good) })}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
