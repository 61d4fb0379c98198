import type { ScanReading } from '#libs/vocabulary';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { ButtonLink } from '../parts/button';
import { isPerson } from './answers-of-scan.rules';
import { ScannedPlace } from './scanned-place';
import { scanTexts } from './scan.texts';
import { UseInForm } from './use-in-form';
import type { Verdict } from './verdict.rules';

interface NextStepsProps {
  readonly reading: ScanReading;
  readonly verdict: Verdict | undefined;
}

/** What can be done with a code here. Nothing with one that somebody else has made. */
export function NextSteps({ reading, verdict }: NextStepsProps) {
  const t = useTexts(scanTexts);
  if (verdict === 'forged' || verdict === 'key-revoked') return null;
  switch (reading.kind) {
    case 'place-poster':
    case 'place-code':
      return <AtPlace code={reading.fields.placeCode} />;
    case 'declaration':
    case 'personal-code':
    case 'personal-card':
      return <p className="muted">{t('forOfficers')}</p>;
    default:
      return isPerson(reading) ? <UseInForm reading={reading} /> : null;
  }
}

function AtPlace({ code }: { readonly code: string }) {
  const t = useTexts(scanTexts);
  const query = `?place=${encodeURIComponent(code)}`;
  return (
    <>
      <ScannedPlace code={code} />
      <div className="actions">
        <ButtonLink to={addressOf('declareForm', { form: 'whole-population' }) + query}>{t('declareHere')}</ButtonLink>
        <ButtonLink kind="secondary" to={addressOf('checkIn') + query}>
          {t('checkInHere')}
        </ButtonLink>
        <ButtonLink kind="link" to={addressOf('place', { code })}>
          {t('openPlace')}
        </ButtonLink>
      </div>
    </>
  );
}
