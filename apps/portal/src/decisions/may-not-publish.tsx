import { useTexts } from '../language/language';
import { Notification } from '../parts/notification';
import type { Scope } from '../session/scopes';
import { decisionTexts } from './decisions.texts';

/** Tells an officer who may not decide what it takes, and whom to ask. */
export function MayNotPublish({ scope }: { readonly scope: Scope }) {
  const t = useTexts(decisionTexts);
  return (
    <Notification title={t('mayNotPublish')}>
      <p>{t('mayNotPublishReason', { scope })}</p>
    </Notification>
  );
}
