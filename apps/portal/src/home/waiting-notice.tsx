import { dropWaiting, waitingDeclarations } from '../device/waiting-declarations';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Notification } from '../parts/notification';
import { homeTexts } from './home.texts';

/** What was filled in on this phone and is not with the platform yet. */
export function WaitingNotice() {
  const t = useTexts(homeTexts);
  const waiting = waitingDeclarations.useItems();
  if (waiting.length === 0) return null;
  return (
    <Notification tone="warning" title={t('waiting')}>
      <ul>
        {waiting.map((item) => (
          <li key={item.idempotencyKey}>
            {item.refusal === undefined
              ? t('waitingReason', { name: item.fullName })
              : t('refused', { name: item.fullName, reason: item.refusal })}{' '}
            {item.refusal === undefined ? null : (
              <Button kind="link" onPress={() => dropWaiting(item)}>
                {t('drop')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Notification>
  );
}
