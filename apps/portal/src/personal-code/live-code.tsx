import { useState } from 'react';
import { inGroupsOfFour, parsePersonalCertificate, PERSONAL_CODE_STEP_SECONDS } from '#libs/vocabulary';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import { QrCode } from '../parts/code-display';
import { ProblemNotice } from '../parts/problem-notice';
import { StatusTag } from '../parts/status-tag';
import type { CarriedCode } from './carried-codes';
import { FullScreenCode } from './full-screen-code';
import './personal-code.css';
import { personalCodeTexts } from './personal-code.texts';
import { useEndOfCode, useRenew, useShownText } from './use-personal-code';

interface LiveCodeProps {
  readonly carried: CarriedCode;
  readonly isEnding: boolean;
}

/** The code of this half minute. */
export function LiveCode({ carried, isEnding }: LiveCodeProps) {
  const t = useTexts(personalCodeTexts);
  const inWords = useTimeInWords();
  const renew = useRenew(carried.declarationCode);
  const { text, seconds } = useShownText(carried);
  const [isFullScreen, setFullScreen] = useState(false);
  useEndOfCode(carried);
  const name = nameIn(carried);
  const label = t('codeOf', { name });
  const time = inWords(new Date(carried.issued?.validUntil ?? ''));
  return (
    <section aria-label={t('title')} className="live-code">
      <p className="live-code-name">{name}</p>
      {text === undefined ? null : <QrCode text={text} label={label} correction="L" />}
      <Countdown seconds={seconds} />
      <p>
        <StatusTag tone={isEnding ? 'warning' : 'success'}>{t(isEnding ? 'ending' : 'validUntil', { time })}</StatusTag>
      </p>
      <div className="actions">
        <Button onPress={() => setFullScreen(true)}>{t('fullScreen')}</Button>
      </div>
      <details>
        <summary>{t('showDeclarationCode')}</summary>
        <p>
          <span className="code">{inGroupsOfFour(carried.declarationCode.replaceAll('-', ''))}</span>
        </p>
      </details>
      {renew.error === null ? null : <ProblemNotice error={renew.error} />}
      <p className="muted">
        {t('renewHint')}{' '}
        <Button kind="link" onPress={() => renew.mutate()} isBusy={renew.isPending}>
          {t('renew')}
        </Button>
      </p>
      <FullScreenCode isOpen={isFullScreen} title={label} onClose={() => setFullScreen(false)}>
        {text === undefined ? null : <QrCode text={text} label={label} correction="L" />}
        <Countdown seconds={seconds} />
      </FullScreenCode>
    </section>
  );
}

/** How long the code is shown, in words and as a bar that grows shorter. Not read out each second. */
function Countdown({ seconds }: { readonly seconds: number }) {
  const t = useTexts(personalCodeTexts);
  return (
    <div className="live-code-countdown" role="timer" aria-live="off">
      <progress max={PERSONAL_CODE_STEP_SECONDS} value={seconds} aria-label={t('timeLeft')} />
      <span>{t('changesIn', { seconds })}</span>
    </div>
  );
}

function nameIn({ issued }: CarriedCode): string {
  const certificate = parsePersonalCertificate(issued?.certificate ?? '');
  return certificate.ok ? certificate.value.claims.name : '';
}
