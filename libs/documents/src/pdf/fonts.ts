import { createRequire } from 'node:module';

export const FONT_WEIGHTS = ['regular', 'semibold'] as const;
export type FontWeight = (typeof FONT_WEIGHTS)[number];

const require = createRequire(import.meta.url);
const FAMILY = '@expo-google-fonts/be-vietnam-pro';

/** Whole fonts: those that are split by subset for the web have no file with both the letters and their marks. */
export const FONT_FILES: Readonly<Record<FontWeight, string>> = {
  regular: require.resolve(`${FAMILY}/400Regular/BeVietnamPro_400Regular.ttf`),
  semibold: require.resolve(`${FAMILY}/600SemiBold/BeVietnamPro_600SemiBold.ttf`),
};
