import type { ReferenceData } from '#libs/reference-data';
import type { Birth, StatedPerson, Vaccine } from '#libs/vocabulary';
import { noteOf } from './national-outcome.rules.js';

/** A dose on its way to the national platform. */
export interface DoseToSend {
  readonly id: string;
  readonly vaccine: Vaccine;
  readonly lot: string | null;
  readonly day: string;
  /** As the platform calls it, or as we do where nobody has told the register. */
  readonly facilityCode: string;
  readonly doseNumber: number;
  readonly priorityGroup: string;
}

const ABOUT_THE_PERSON = [
  ...['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Mã nhóm đối tượng ưu tiên', 'Đơn vị công tác', 'Số điện thoại'],
  ...['Số CMT/CCCD', 'Số thẻ BHYT', 'Tỉnh', 'Mã tỉnh', 'Huyện', 'Mã huyện', 'Xã', 'Mã xã', 'Địa bàn cơ sở'],
  'Địa chỉ chi tiết',
];
const ABOUT_A_DOSE = ['Tên vắc xin', 'Ngày tiêm', 'Lô', 'Địa điểm'];
const ABOUT_THE_ROW = ['Ghi chú', 'Kết quả import'];

/** The columns of the template "Danh sách đối tượng tiêm", in their order: 27 where it has room for two doses. */
export function nationalHeader(dosesWithColumns: number): string[] {
  const ofDoses = numbersUpTo(dosesWithColumns).flatMap((number) =>
    ABOUT_A_DOSE.map((column) => `Mũi ${number}: ${column}`),
  );
  return [...ABOUT_THE_PERSON, ...ofDoses, ...ABOUT_THE_ROW];
}

const SEX: Readonly<Record<string, string>> = { male: '0', female: '1' };
const NOTHING_GIVEN = ABOUT_A_DOSE.map(() => '');

/** One row a dose, in the columns of its own number. What is unknown is left empty, as the template asks. */
export function nationalRowOf(
  dose: DoseToSend,
  person: StatedPerson,
  { adminUnits, vaccination }: Pick<ReferenceData, 'adminUnits' | 'vaccination'>,
  { at, dosesWithColumns }: { readonly at: number; readonly dosesWithColumns: number },
): string[] {
  const vaccine = vaccination.vaccines.find(({ code }) => code === dose.vaccine)?.name.vi ?? dose.vaccine;
  const given = [vaccine, shortDayOf(dose.day), dose.lot ?? '', dose.facilityCode];
  const places = numbersUpTo(dosesWithColumns).flatMap((number) =>
    number === dose.doseNumber ? given : NOTHING_GIVEN,
  );
  return [
    ...[String(at), person.fullName, birthOf(person.birth), SEX[person.sex] ?? ''],
    ...[dose.priorityGroup === 'unknown' ? '' : dose.priorityGroup, '', person.phone?.replace(/^\+84/, '0') ?? ''],
    ...[person.identityDocument?.number ?? '', ''],
    ...residenceOf(person.residence, adminUnits, dose.day),
    ...places,
    ...[noteOf(dose.id, dose.doseNumber), ''],
  ];
}

function residenceOf(
  residence: StatedPerson['residence'],
  units: ReferenceData['adminUnits'],
  day: string,
): readonly string[] {
  const address = residence.address ?? '';
  const named = (code: string | undefined | null): string[] =>
    code ? [(units.find(code, day) ?? units.find(code))?.name ?? '', code] : ['', ''];
  if (residence.kind === 'outside') return [...named(residence.provinceCode), '', '', '', '', '', address];
  if (residence.kind === 'unknown') return ['', '', '', '', '', '', '', address];
  const commune = units.find(residence.communeCode, day) ?? units.find(residence.communeCode);
  const district = commune?.parentCode ? units.find(commune.parentCode) : undefined;
  return [...named(district?.parentCode), ...named(district?.code), ...named(residence.communeCode), '', address];
}

function birthOf(birth: Birth | null): string {
  if (!birth) return '';
  return birth.precision === 'day' ? shortDayOf(birth.date) : String(birth.year);
}

const numbersUpTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
const shortDayOf = (day: string): string => day.split('-').reverse().join('/');
