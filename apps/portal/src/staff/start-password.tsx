import { useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Notification } from '../parts/notification';
import type { StaffWithPassword } from './staff-member';
import { staffTexts } from './staff.texts';

interface StartPasswordProps {
  readonly member: StaffWithPassword;
  readonly onClose: () => void;
}

/** The password for the first sign-in: on the screen this once, and nowhere else. */
export function StartPassword({ member: { name, startPassword }, onClose }: StartPasswordProps) {
  const t = useTexts(staffTexts);
  const [isCopied, setCopied] = useState(false);
  const copy = (): void =>
    void navigator.clipboard.writeText(startPassword ?? '').then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Dialog title={t('passwordTitle', { name })} isOpen onClose={onClose}>
      {startPassword === null ? (
        <Notification tone="warning">
          <p>{t('passwordGone')}</p>
        </Notification>
      ) : (
        <>
          <p>{t('passwordHelp')}</p>
          <div className="start-password">
            <code className="code" aria-label={t('password')}>
              {startPassword}
            </code>
            <Button kind="secondary" onPress={copy}>
              {t('copy')}
            </Button>
            <span role="status">{isCopied ? t('copied') : null}</span>
          </div>
        </>
      )}
    </Dialog>
  );
}
