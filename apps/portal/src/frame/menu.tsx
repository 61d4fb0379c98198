import { Link, useLocation } from 'react-router';
import { useTexts } from '../language/language';
import { PAGE_PATHS, type PageName } from '../navigation/page-paths';
import { CITIZEN_MENU, OFFICER_MENU, PAGES } from '../navigation/pages';
import { pageTitles } from '../navigation/page-titles.texts';
import { useMe, useSession } from '../session/session';
import { AppearanceChoice } from './appearance-choice';
import { frameTexts } from './frame.texts';
import { allows } from './permission';

/** Everything that this reader may open, who is signed in, and how the portal looks. */
export function Menu() {
  const t = useTexts(frameTexts);
  const { data: me } = useMe();
  return (
    <div className="menu-columns">
      <MenuPart title={t('citizens')} pages={CITIZEN_MENU} />
      <div>
        <MenuPart title={t('officers')} pages={OFFICER_MENU.filter((page) => me && allows(me, PAGES[page]))} />
        <SessionActions />
      </div>
      <AppearanceChoice />
    </div>
  );
}

function MenuPart({ title, pages }: { readonly title: string; readonly pages: readonly PageName[] }) {
  const titleOf = useTexts(pageTitles);
  const { pathname } = useLocation();
  return (
    <nav aria-label={title}>
      <h2 className="menu-title">{title}</h2>
      <ul className="plain-list menu-links">
        {pages.map((page) => (
          <li key={page}>
            <Link to={PAGE_PATHS[page]} aria-current={pathname === PAGE_PATHS[page] ? 'page' : undefined}>
              {titleOf(page)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SessionActions() {
  const t = useTexts(frameTexts);
  const session = useSession();
  const { pathname, search } = useLocation();
  const { data: me } = useMe();
  const here = pathname + search;
  if (session.state !== 'signed-in')
    return (
      <button type="button" className="button button-secondary" onClick={() => session.signIn(here)}>
        {t('signIn')}
      </button>
    );
  return (
    <div className="session-actions">
      {me === undefined ? null : <p className="muted">{t('signedInAs', { name: me.name })}</p>}
      <button type="button" className="button-link" onClick={() => session.changeUser(here)}>
        {t('changeUser')}
      </button>
      <button type="button" className="button-link" onClick={session.signOut}>
        {t('signOut')}
      </button>
    </div>
  );
}
