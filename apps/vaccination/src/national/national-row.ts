import type { ReferenceData } from '#libs/reference-data';
import type { Birth, StatedPerson, Vaccine } from '#libs/vocabulary';
import { noteOf } from './national-outcome.rules.js';

/** A dose on its way to the national platform. */
export interface DoseToSend {
  readonly id: string;
  readonly vaccine: Vaccine;
  readonly lot: string | null;
  readonly day: string;
  readonly facilityCode: string;
  readonly doseNumber: number;
  readonly priorityGroup: string;
}

/** The 27 columns of the template "Danh sách đối tượng tiêm", in their order. */
export const NATIONAL_HEADER = [
  ...['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Mã nhóm đối tượng ưu tiên', 'Đơn vị công tác', 'Số điện thoại'],
  ...['Số CMT/CCCD', 'Số thẻ BHYT', 'Tỉnh', 'Mã tỉnh', 'Huyện', 'Mã huyện', 'Xã', 'Mã xã', 'Địa bàn cơ sở'],
  ...['Địa chỉ chi tiết', 'Mũi 1: Tên vắc xin', 'Mũi 1: Ngày tiêm', 'Mũi 1: Lô', 'Mũi 1: Địa điểm'],
  ...['Mũi 2: Tên vắc xin', 'Mũi 2: Ngày tiêm', 'Mũi 2: Lô', 'Mũi 2: Địa điểm', 'Ghi chú', 'Kết quả import'],
] as const;

const SEX: Readonly<Record<string, string>> = { male: '0', female: '1' };
const NOTHING_GIVEN = ['', '', '', ''];

/**
 * One row a dose: the template has room for the first and the second, so that later ones stand where the second does,
 * and the note says which they are. What is unknown is left empty, as the template asks.
 */
export function nationalRowOf(
  dose: DoseToSend,
  person: StatedPerson,
  { adminUnits, vaccination }: Pick<ReferenceData, 'adminUnits' | 'vaccination'>,
  at: number,
): string[] {
  const vaccine = vaccination.vaccines.find(({ code }) => code === dose.vaccine)?.name.vi ?? dose.vaccine;
  const given = [vaccine, shortDayOf(dose.day), dose.lot ?? '', dose.facilityCode];
  const places = dose.doseNumber === 1 ? [...given, ...NOTHING_GIVEN] : [...NOTHING_GIVEN, ...given];
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

const shortDayOf = (day: string): string => day.split('-').reverse().join('/');
