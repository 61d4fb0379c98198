import { foldName, hamletOf } from '#libs/vocabulary';

const CHARACTERS_MAX = 300;
const PARTS = /[,;\n–—]|\s-\s/;
/** `12`, `12A`, `12/3B`, `số 12-14`, `lô 5`; before the name of the street. */
const HOUSE =
  /^(?:(?:SO NHA|SO|NHA SO|LO|KIOT|KI OT|KIOSK)\s*:?\s*)?\d{1,4}[A-Z]?(?:\s*[/-]\s*\d{1,4}[A-Z]?)*\s+(?=[^\s])/;
/** A house number that stands alone. */
const ONLY_A_HOUSE = /^(?:(?:SO NHA|SO|NHA SO|LO|KIOT|KI OT|KIOSK)\s*:?\s*)?\d{1,4}[A-Z]?(?:\s*[/-]\s*\d{1,4}[A-Z]?)*$/;
const STREET_WORD = /^(?:DUONG|D\.|PHO)\s*(?=\S)/;
const NOT_A_STREET =
  /^(?:XA|X\.|PHUONG|P\.?\s*\d|P\.|THI TRAN|TT\.?|HUYEN|H\.|THI XA|TX\.?|THANH PHO|TP\.?|TINH|TO|HEM|NGAN HANG|CHO|GAN|DOI DIEN|CANH)(?:\s|$|\d)/;
/** Names of days, such as `30/4` and `3 thang 2`, are streets. */
const DAY_STREET = /^(\d{1,2})\s*(?:\/|-|THANG)\s*(\d{1,2})$/;
/** Roads of the state and of the province: `QL61C`, `Quốc lộ 61C`, `ĐT 931`, `Tỉnh lộ 931`. */
const ROAD = /^(QUOC LO|QL|DUONG TINH|TINH LO|DT|TL)\.?\s*(\d{1,4}[A-Z]?)$/;
const ROADS: Readonly<Record<string, string>> = {
  QL: 'QUOC LO',
  'DUONG TINH': 'TINH LO',
  DT: 'TINH LO',
  TL: 'TINH LO',
};
const SHORTEST = 4;

/**
 * The street that an address names, in the form in which streets are compared; undefined where it names none. `số 12
 * Trần Hưng Đạo`, `12/3 đường Trần Hưng Đạo` and `TRAN HUNG DAO` are one.
 */
export function streetKeyIn(address: string): string | undefined {
  for (const part of address.slice(0, CHARACTERS_MAX).split(PARTS)) {
    if (hamletOf(part) !== undefined) continue;
    const folded = foldName(part);
    if (ONLY_A_HOUSE.test(folded)) continue;
    const bare = folded.replace(HOUSE, '').replace(STREET_WORD, '').trim();
    const key = nameOfStreet(bare) ?? nameOfStreet(folded.replace(STREET_WORD, '').trim());
    if (key !== undefined) return key;
  }
  return undefined;
}

function nameOfStreet(bare: string): string | undefined {
  const day = DAY_STREET.exec(bare);
  if (day !== null) return `${Number(day[1])}/${Number(day[2])}`;
  const road = ROAD.exec(bare);
  if (road !== null) return `${ROADS[road[1] ?? ''] ?? road[1]} ${road[2]}`;
  if (bare.length < SHORTEST || /^\d/.test(bare) || NOT_A_STREET.test(bare)) return undefined;
  return bare.replaceAll(/[.'"]/g, ' ').replaceAll(/\s+/g, ' ').trim();
}
