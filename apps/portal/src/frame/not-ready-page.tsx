import { Link } from 'react-router';
import { useTexts } from '../language/language';
import { PAGE_PATHS } from '../navigation/page-paths';
import { PageTitle } from '../parts/page-title';
import { frameTexts } from './frame.texts';

export function NotReadyPage() {
  const t = useTexts(frameTexts);
  return (
    <div className="text-column">
      <PageTitle>{t('notReady')}</PageTitle>
      <p>{t('notReadyReason')}</p>
      <p>
        <Link to={PAGE_PATHS.home}>{t('backHome')}</Link>
      </p>
    </div>
  );
}
