import { useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useLanguage, useTexts } from '../language/language';
import { LANGUAGE_NAMES, LANGUAGES } from '../language/texts';
import { PAGE_PATHS } from '../navigation/page-paths';
import { frameTexts } from './frame.texts';
import { Menu } from './menu';
import { Shield } from './shield';

/** Name of the province, the other language, and the menu. */
export function Header() {
  const t = useTexts(frameTexts);
  const [isOpen, setOpen] = useState(false);
  const menuId = useId();
  const header = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { pathname } = useLocation();
  useEffect(() => setOpen(false), [pathname]);
  return (
    <header
      className="page-header"
      ref={header}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <div className="page-header-row">
        <Link to={PAGE_PATHS.home} className="page-name">
          <Shield />
          <span className="page-name-words">
            {t('platform')} <span className="page-province">{t('province')}</span>
          </span>
        </Link>
        <div className="header-controls">
          <LanguageSwitch />
          <button
            ref={button}
            type="button"
            className="button button-secondary menu-button"
            aria-expanded={isOpen}
            aria-controls={menuId}
            onClick={() => setOpen(!isOpen)}
          >
            {t('menu')}
          </button>
        </div>
      </div>
      <div id={menuId} className="menu" hidden={!isOpen}>
        <Menu />
      </div>
    </header>
  );
}

/** Leads to the other language, named in itself. */
function LanguageSwitch() {
  const t = useTexts(frameTexts);
  const { language, choose } = useLanguage();
  const others = LANGUAGES.filter((other) => other !== language);
  return (
    <div role="group" aria-label={t('language')} className="language-switch">
      {others.map((other) => (
        <button key={other} type="button" lang={other} className="button-link" onClick={() => choose(other)}>
          {LANGUAGE_NAMES[other]}
        </button>
      ))}
    </div>
  );
}
