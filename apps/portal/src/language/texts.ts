export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language as those who read it call it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

/** One sentence in both languages. `{name}` is replaced by the value of that name. */
export type Sentence = Readonly<Record<Language, string>>;

/** A catalogue: the sentences of one part of the portal, loaded with that part. */
export type Texts = Readonly<Record<string, Sentence>>;

/** Holds a catalogue to its shape and keeps its keys as types: a key that is not there does not compile. */
export const defineTexts = <Catalogue extends Texts>(texts: Catalogue): Catalogue => texts;

export type TextValues = Readonly<Record<string, string | number>>;

/** The sentence in a language, its values filled in. A value that is not given stays visible as `{name}`. */
export function sentenceIn(language: Language, sentence: Sentence, values: TextValues = {}): string {
  return sentence[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
