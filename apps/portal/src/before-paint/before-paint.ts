import { applyAppearance, keptAppearance } from '../appearance/kept-appearance';
import { chosenLanguage } from '../language/chosen-language';

/*
 * Runs before anything is drawn, so that the first words stand in the reader's language and on his ground. A page that
 * was kept for the time without network has the words of another address: they are not shown.
 */
document.documentElement.lang = chosenLanguage();
applyAppearance(keptAppearance());
const wordsOf = document.querySelector<HTMLMetaElement>('meta[name="first-words-of"]');
if (wordsOf?.content !== location.pathname) document.documentElement.dataset.firstWords = 'elsewhere';
