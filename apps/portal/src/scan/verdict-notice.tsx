import { useTexts } from '../language/language';
import { Notification } from '../parts/notification';
import { StatusTag } from '../parts/status-tag';
import { scanTexts } from './scan.texts';
import type { Verdict } from './verdict.rules';

/** Whether the province made the code. */
export function VerdictNotice({ verdict }: { readonly verdict: Verdict | undefined }) {
  const t = useTexts(scanTexts);
  switch (verdict) {
    case 'unsigned':
      return null;
    case undefined:
      return <p>{t('notVerified')}</p>;
    case 'genuine':
      return (
        <p>
          <StatusTag tone="success">{t('genuine')}</StatusTag>
        </p>
      );
    default:
      return (
        <Notification tone={verdict === 'forged' ? 'error' : 'warning'} title={t(verdict)}>
          <p>{t(`${verdict}Reason`)}</p>
        </Notification>
      );
  }
}
