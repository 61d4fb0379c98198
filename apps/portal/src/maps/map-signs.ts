/** Drawn as a tick where letters are drawn. */
export const OPEN_SIGN = '✓';

/** What stands on a point: a letter of its Vietnamese name, and on a point of goods its state. */
const SIGNS: Readonly<Record<string, string>> = {
  'testing-points': 'X',
  'vaccination-points': 'T',
  'quarantine-facilities': 'C',
  hospitals: 'B',
  'health-stations': 'Y',
  checkpoints: 'K',
  'visited-places': '!',
  'state-open': OPEN_SIGN,
  'state-closed': '×',
  'state-disputed': '?',
  'state-unknown': '–',
};

export const signOf = (name: string): string => SIGNS[name] ?? '';
