import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ESSENTIAL_GOODS, type EssentialGood } from '#libs/vocabulary';
import { newIdempotencyKey, ProblemError } from '#packages/client';
import { useTexts } from '../language/language';
import { sendReport, type ReportBody, type SupplyPoint } from '../maps/map-answers';
import { Button } from '../parts/button';
import { Notification } from '../parts/notification';
import { ProblemNotice } from '../parts/problem-notice';
import { forgetReportPass, keepReportPass, reportPass } from './report-pass';
import { reportTexts } from './report.texts';
import { goodTexts } from './supply.texts';
import { VerifyPhone } from './verify-phone';
import './essentials-map.css';

/** What somebody says of a place. */
export type Said = Pick<ReportBody, 'kind' | 'goods'>;

/** Says how a place is in two taps: that one wants to, and how it is. The first time of a day a code comes between. */
export function ReportPoint({ point }: { readonly point: SupplyPoint }) {
  const t = useTexts(reportTexts);
  const queries = useQueryClient();
  const [step, setStep] = useState<'closed' | 'choosing' | 'verifying' | 'thanked'>('closed');
  const [said, setSaid] = useState<Said>();
  const reporting = useMutation({
    mutationFn: (report: Report) => send(point.id, report),
    onSuccess: () => {
      setStep('thanked');
      void queries.invalidateQueries({ queryKey: ['maps', 'supply-points'] });
    },
    onError: (error) => {
      // The pass of the day is over, or was never one: another code is asked for.
      if (!(error instanceof ProblemError) || !ASKS_FOR_CODE.has(error.status) || reportPass() === undefined) return;
      forgetReportPass();
      setStep('verifying');
    },
  });
  const choose = (chosen: Said): void => {
    setSaid(chosen);
    const pass = reportPass();
    if (pass === undefined) setStep('verifying');
    else reporting.mutate({ ...chosen, phone: pass.phone, token: pass.token });
  };
  const { name } = point;
  if (step === 'thanked')
    return (
      <Notification tone="success" title={t('thanks')}>
        <p>{t('thanksReason')}</p>
      </Notification>
    );
  if (step === 'closed')
    return (
      <div className="actions">
        <Button kind="link" label={t('reportPlace', { name })} onPress={() => setStep('choosing')}>
          {t('report')}
        </Button>
      </div>
    );
  return (
    <div className="report" role="group" aria-label={t('question', { name })}>
      {reporting.isError ? <ProblemNotice error={reporting.error} /> : null}
      {step === 'choosing' || said === undefined ? (
        <ReportChoices point={point} isBusy={reporting.isPending} onChoose={choose} />
      ) : (
        <VerifyPhone
          isSending={reporting.isPending}
          onVerified={(phone, code) => reporting.mutate({ ...said, phone, code })}
        />
      )}
      <div className="actions">
        <Button kind="link" onPress={() => setStep('closed')}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

type Report = Omit<ReportBody, 'goods'> & Said;

/** Unauthorised, forbidden, or a token that is none. */
const ASKS_FOR_CODE: ReadonlySet<number> = new Set([401, 403, 422]);

async function send(id: string, report: Report): Promise<void> {
  const { token } = await sendReport(id, report, newIdempotencyKey());
  if (token) keepReportPass(report.phone, token);
}

interface ReportChoicesProps {
  readonly point: SupplyPoint;
  readonly isBusy: boolean;
  readonly onChoose: (said: Said) => void;
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
        {sold.map((good) => (
          <Button
            key={good}
            kind="secondary"
            isBusy={isBusy}
            onPress={() => onChoose({ kind: 'out-of', goods: [good] })}
          >
            {t('outOf', { good: goodName(good) })}
          </Button>
        ))}
      </div>
    </>
  );
}
