import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { PAGE_PATHS } from '../navigation/page-paths';
import { ButtonLink } from '../parts/button';
import { Notification } from '../parts/notification';
import { personalCodeTexts } from './personal-code.texts';

interface EndedCodeProps {
  readonly state: 'expired' | 'revoked';
  readonly validUntil: string | undefined;
}

/** A code that is not shown any more, why, and what helps. */
export function EndedCode({ state, validUntil }: EndedCodeProps) {
  const t = useTexts(personalCodeTexts);
  const inWords = useTimeInWords();
  const time = validUntil === undefined ? '' : inWords(new Date(validUntil));
  return (
    <>
      <Notification tone={state === 'revoked' ? 'error' : 'warning'} title={t(state)}>
        <p>{t(`${state}Reason`, { time })}</p>
      </Notification>
      <div className="actions">
        <ButtonLink to={PAGE_PATHS.declare}>{t('declareAgain')}</ButtonLink>
      </div>
    </>
  );
}
