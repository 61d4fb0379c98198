const BYTES_OF_KB = 1_000;
const BYTES_OF_MB = 1_000_000;

/** "12.3 kB", "4.5 MB", as the language writes it. */
export function fileSizeInWords(bytes: number, language: string): string {
  const isSmall = bytes < BYTES_OF_MB;
  const unit = isSmall ? 'kilobyte' : 'megabyte';
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, maximumSignificantDigits: 3 });
  return format.format(bytes / (isSmall ? BYTES_OF_KB : BYTES_OF_MB));
}
