import type { Person } from '../population/people.js';
import type { PaperRow, PlayedEntry } from './vaccination-act.js';

/** The 27 columns of "Danh sách đối tượng tiêm", in their order. */
export const PAPER_HEADER = [
  ...['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Mã nhóm đối tượng ưu tiên', 'Đơn vị công tác', 'Số điện thoại'],
  ...['Số CMT/CCCD', 'Số thẻ BHYT', 'Tỉnh', 'Mã tỉnh', 'Huyện', 'Mã huyện', 'Xã', 'Mã xã', 'Địa bàn cơ sở'],
  ...['Địa chỉ chi tiết', 'Mũi 1: Tên vắc xin', 'Mũi 1: Ngày tiêm', 'Mũi 1: Lô', 'Mũi 1: Địa điểm'],
  ...['Mũi 2: Tên vắc xin', 'Mũi 2: Ngày tiêm', 'Mũi 2: Lô', 'Mũi 2: Địa điểm', 'Ghi chú', 'Kết quả import'],
] as const;

export const BIRTH_COLUMN = PAPER_HEADER.indexOf('Ngày sinh');
/** What somebody typed who read it wrongly. */
const MISTYPED_BIRTH = '31/02/1990';
const LAST_MONTH = 12;

/** The rows of a file, and what stands in the birth of each when it is right, by its first column. */
export interface PaperLines {
  readonly lines: readonly (readonly string[])[];
  readonly births: ReadonlyMap<string, string>;
}

export function paperLines(
  rows: readonly PaperRow[],
  personOf: (person: number) => Person,
  provinceNamed: (code: string) => string,
): PaperLines {
  const dates = rows.flatMap(({ entries }) => entries.map(({ day }) => day));
  // What proves no order of day and month is written with the year first, and so are files of which single rows come
  // again.
  const isProven = dates.some((day) => Number(day.slice(-2)) > LAST_MONTH) && !rows.some((row) => row.isMistyped);
  const dayText = (day: string): string => (isProven ? day.split('-').reverse().join('/') : day);
  const births = new Map<string, string>();
  const lines = rows.map(({ entries, isMistyped }, at) => {
    const [first] = entries;
    if (!first) throw new Error('A row has a dose');
    const person = personOf(first.person);
    const birth = person.birthDate === undefined ? String(person.birthYear) : dayText(person.birthDate);
    births.set(String(at + 1), birth);
    return lineOf(
      ...([String(at + 1), isMistyped ? MISTYPED_BIRTH : birth, person] as const),
      ...([
        { priorityGroup: first.priorityGroup, entries },
        { dayText, provinceNamed },
      ] as const),
    );
  });
  return { lines: [PAPER_HEADER, ...lines], births };
}

/** The same template without any dose: people who are to be vaccinated, each of this province. */
export function peopleLines(
  people: readonly { readonly person: number; readonly priorityGroup: string }[],
  personOf: (person: number) => Person,
): readonly (readonly string[])[] {
  const wording: Wording = { dayText: (day) => day, provinceNamed: (code) => code };
  const lines = people.map(({ person, priorityGroup }, at) => {
    const who = personOf(person);
    return lineOf(String(at + 1), who.birthDate ?? String(who.birthYear), who, { priorityGroup, entries: [] }, wording);
  });
  return [PAPER_HEADER, ...lines];
}

interface Wording {
  readonly dayText: (day: string) => string;
  readonly provinceNamed: (code: string) => string;
}

function lineOf(
  number: string,
  birth: string,
  { fullName, sex, phone, citizenId = '', home }: Person,
  { priorityGroup, entries }: { readonly priorityGroup: string; readonly entries: readonly PlayedEntry[] },
  { dayText, provinceNamed }: Wording,
): string[] {
  const [first, second] = entries;
  const place =
    'communeCode' in home
      ? ['', '', '', '', '', home.communeCode]
      : [provinceNamed(home.provinceCode), home.provinceCode, '', '', '', ''];
  const given = (entry: PlayedEntry | undefined): string[] =>
    entry ? [entry.vaccine, dayText(entry.day), entry.lot ?? '', entry.facility] : ['', '', '', ''];
  return [
    ...[number, fullName, birth, sex === 'female' ? '1' : '0', priorityGroup, '', phone, citizenId, ''],
    ...[...place, '', 'Ấp thử nghiệm', ...given(first), ...given(second), '', ''],
  ];
}
