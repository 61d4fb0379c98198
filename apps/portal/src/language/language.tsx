import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { chosenLanguage, keepLanguage } from './chosen-language';
import { sentenceIn, type Language, type Sentence, type Texts, type TextValues } from './texts';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

/** Vietnamese unless the reader has chosen otherwise; the choice is remembered on this device. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(chosenLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    keepLanguage(language);
  }, [language]);
  const choice = useMemo(() => ({ language, choose: setLanguage }), [language]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (choice === undefined) throw new Error('There is no LanguageProvider around this part');
  return choice;
}

export type Translate<Catalogue extends Texts> = (key: keyof Catalogue, values?: TextValues) => string;

/** The sentences of one catalogue in the reader's language. */
export function useTexts<Catalogue extends Texts>(texts: Catalogue): Translate<Catalogue> {
  const { language } = useLanguage();
  return useMemo(() => (key, values) => sentenceIn(language, texts[key] as Sentence, values), [language, texts]);
}

/** A sentence that comes as data (a question, a title), in the reader's language. */
export function useSentence(): (sentence: Sentence, values?: TextValues) => string {
  const { language } = useLanguage();
  return (sentence, values) => sentenceIn(language, sentence, values);
}
