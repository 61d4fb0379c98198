import { useTexts } from '../language/language';
import { pageTitles } from '../navigation/page-titles.texts';

/** What the page is called where it shows the people. */
export const useTitle = (): string => useTexts(pageTitles)('family');
