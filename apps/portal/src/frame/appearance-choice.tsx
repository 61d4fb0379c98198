import { useAppearance } from '../appearance/appearance';
import { THEMES } from '../appearance/kept-appearance';
import { useTexts } from '../language/language';
import { frameTexts } from './frame.texts';

/** Light or dark, normal or large text. */
export function AppearanceChoice() {
  const t = useTexts(frameTexts);
  const [{ theme, largeText }, change] = useAppearance();
  return (
    <section aria-label={t('appearance')}>
      <h2 className="menu-title">{t('appearance')}</h2>
      <fieldset className="field">
        <legend>{t('theme')}</legend>
        {THEMES.map((option) => (
          <div className="choice" key={option}>
            <input
              type="radio"
              name="theme"
              id={`theme-${option}`}
              checked={theme === option}
              onChange={() => change({ theme: option })}
            />
            <label htmlFor={`theme-${option}`}>{t(option)}</label>
          </div>
        ))}
      </fieldset>
      <div className="choice">
        <input
          type="checkbox"
          id="large-text"
          checked={largeText}
          onChange={({ target }) => change({ largeText: target.checked })}
        />
        <label htmlFor="large-text">{t('largeText')}</label>
      </div>
    </section>
  );
}
