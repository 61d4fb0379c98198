import { Link } from 'react-router';
import { useTexts } from '../language/language';
import { PAGE_PATHS } from '../navigation/page-paths';
import { pageTitles } from '../navigation/page-titles.texts';
import { aboutTexts } from './about.texts';

/** What this is, and what becomes of what people enter. */
export default function AboutPage() {
  const t = useTexts(aboutTexts);
  const titleOf = useTexts(pageTitles);
  return (
    <div className="text-column">
      <p className="lead">{t('what')}</p>
      <h2>{t('dataTitle')}</h2>
      <p>{t('data')}</p>
      <h2>{t('deviceTitle')}</h2>
      <p>{t('device')}</p>
      <h2>{t('partsTitle')}</h2>
      <ul>
        <li>
          <a href="/docs">{t('api')}</a>
        </li>
        <li>
          <Link to={PAGE_PATHS.styleGuide}>{titleOf('styleGuide')}</Link>
        </li>
      </ul>
    </div>
  );
}
