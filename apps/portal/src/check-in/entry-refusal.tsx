import { ProblemError } from '#packages/client';
import { useTexts } from '../language/language';
import { Notification } from '../parts/notification';
import { ProblemNotice } from '../parts/problem-notice';
import { checkInTexts } from './check-in.texts';
import { CodeIsGone } from './send-stays';

/** Why somebody is not let in: what can be waited for is said first. */
export function EntryRefusal({ error }: { readonly error: unknown }) {
  const t = useTexts(checkInTexts);
  if (error instanceof CodeIsGone)
    return (
      <Notification tone="warning">
        <p>{t('codeGone')}</p>
      </Notification>
    );
  const code = error instanceof ProblemError ? error.code : undefined;
  if (code === 'place-full' || code === 'place-closed') {
    const key = code === 'place-full' ? 'full' : 'closed';
    return (
      <Notification tone="error" title={t(key)}>
        <p>{t(`${key}Reason`)}</p>
      </Notification>
    );
  }
  return <ProblemNotice error={error} />;
}
