import { Link } from 'react-router';
import { useTexts } from '../language/language';
import { PAGE_PATHS } from '../navigation/page-paths';
import { CITIZEN_MENU } from '../navigation/pages';
import { pageTitles } from '../navigation/page-titles.texts';
import { ButtonLink } from '../parts/button';
import { PageTitle } from '../parts/page-title';
import { homeTexts } from './home.texts';
import { PlaceCodeForm } from '../place/place-code-form';
import { WaitingNotice } from './waiting-notice';

const HINTS = {
  myCodes: 'myCodesHint',
  family: 'familyHint',
  scan: 'scanHint',
  checkIn: 'checkInHint',
  results: 'resultsHint',
  covidMap: 'covidMapHint',
  essentialsMap: 'essentialsMapHint',
} as const;

/** What a citizen can do here, the declaration first. */
export default function HomePage() {
  const t = useTexts(homeTexts);
  const titleOf = useTexts(pageTitles);
  const others = CITIZEN_MENU.filter((page): page is keyof typeof HINTS => page in HINTS);
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <WaitingNotice />
      <p className="lead">{t('lead')}</p>
      <div className="actions">
        <ButtonLink to={PAGE_PATHS.declare}>{t('start')}</ButtonLink>
      </div>
      <h2>{t('atPlace')}</h2>
      <PlaceCodeForm />
      {others.length === 0 ? null : (
        <>
          <h2>{t('more')}</h2>
          <ul className="task-list">
            {others.map((page) => (
              <li key={page}>
                <Link to={PAGE_PATHS[page]}>
                  <strong>{titleOf(page)}</strong>
                  <span>{t(HINTS[page])}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
