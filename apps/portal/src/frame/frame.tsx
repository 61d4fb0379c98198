import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../language/language';
import { pageTitles } from '../navigation/page-titles.texts';
import { PAGE_PATHS } from '../navigation/page-paths';
import { frameTexts } from './frame.texts';
import { Header } from './header';
import { OfflineBanner } from './offline-banner';
import { useSendStays } from '../device/send-stays-when-online';
import { useSendWaiting } from '../device/send-when-online';
import { useFocusOnNewPage } from './focus-on-new-page';

/** What stands around every page. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const t = useTexts(frameTexts);
  const title = useTexts(pageTitles);
  const main = useFocusOnNewPage();
  useSendWaiting();
  useSendStays();
  return (
    <>
      <a className="button skip-link" href="#main">
        {t('skip')}
      </a>
      <Header />
      <OfflineBanner />
      <main id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
      <footer className="page-footer">
        <div className="page-footer-row">
          <p>{t('footer')}</p>
          <ul className="plain-list footer-links">
            <li>
              <Link to={PAGE_PATHS.about}>{title('about')}</Link>
            </li>
            <li>
              <a href="/declare/plain">{t('withoutScript')}</a>
            </li>
            <li>
              <a href="/vaccination/register">{t('registerForVaccination')}</a>
            </li>
            <li>
              <a href="/vaccination/corrections">{t('correctVaccination')}</a>
            </li>
          </ul>
        </div>
      </footer>
    </>
  );
}
