import { useEffect, useRef } from 'react';
import { useTexts } from '../language/language';
import { Facts } from '../parts/facts';
import { Notification } from '../parts/notification';
import { NextSteps } from './next-steps';
import { OwnCode } from './own-code';
import type { ScanHere } from './read-here';
import { hostileTexts, scanWarningTexts } from './scan-warnings.texts';
import { scanTexts } from './scan.texts';
import { useFactsInWords } from './use-facts-in-words';
import { VerdictNotice } from './verdict-notice';

/** What a code is, who made it, what it says, what is odd about it, and what comes next. */
export function ScanResult({ scan }: { readonly scan: ScanHere }) {
  const t = useTexts(scanTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const facts = useFactsInWords(scan.reading);
  const { reading, verdict } = scan;
  useEffect(() => heading.current?.focus(), []);
  if (reading.kind === 'hostile') return <Hostile scan={scan} />;
  return (
    <section aria-labelledby="scan-kind">
      <h2 id="scan-kind" ref={heading} tabIndex={-1}>
        {t(reading.kind)}
      </h2>
      {reading.kind === 'unknown' ? <p className="text-column">{t('unknownReason')}</p> : null}
      <VerdictNotice verdict={verdict} />
      <OwnCode reading={reading} />
      {facts.length === 0 ? null : <Facts facts={facts} />}
      <Warnings scan={scan} />
      <NextSteps reading={reading} verdict={verdict} />
    </section>
  );
}

function Hostile({ scan: { reading } }: { readonly scan: ScanHere }) {
  const t = useTexts(scanTexts);
  const why = useTexts(hostileTexts);
  return (
    <Notification tone="error" title={t('hostile')}>
      {reading.hostile === undefined ? null : <p>{why(reading.hostile)}</p>}
      <p>{t('hostileReason')}</p>
    </Notification>
  );
}

/** Whether a signature holds is said by the verdict; what is left is about the text. */
function Warnings({ scan: { reading } }: { readonly scan: ScanHere }) {
  const t = useTexts(scanTexts);
  const say = useTexts(scanWarningTexts);
  const isJudged = reading.kind !== 'eu-certificate';
  const warnings = reading.warnings.filter((warning) => !isJudged || warning !== 'signature-not-verified');
  if (warnings.length === 0) return null;
  return (
    <Notification tone="warning" title={t('warnings')}>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{say(warning)}</li>
        ))}
      </ul>
    </Notification>
  );
}
