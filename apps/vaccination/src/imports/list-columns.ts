import { ROW_ID_COLUMN, type ImportColumn } from '#libs/http';

export const COLUMNS_OF_DOSE = ['vac_xin', 'ngay_tiem', 'lo', 'dia_diem'] as const;
type ColumnOfDose = (typeof COLUMNS_OF_DOSE)[number];
/** The two doses that a row of the template has room for. */
export const NUMBERS = [1, 2] as const;
export type NumberInRow = (typeof NUMBERS)[number];

const TITLES: Readonly<Record<ColumnOfDose, readonly string[]>> = {
  vac_xin: ['tên vắc xin', 'vắc xin', 'loại vắc xin'],
  ngay_tiem: ['ngày tiêm', 'ngày tiêm chủng'],
  lo: ['lô', 'số lô', 'lô vắc xin'],
  dia_diem: ['địa điểm', 'địa điểm tiêm', 'cơ sở tiêm'],
};
/** Over the four columns of a dose. */
const GROUPS: Readonly<Record<NumberInRow, readonly string[]>> = {
  1: ['mũi 1', 'mũi thứ nhất', 'mũi tiêm thứ nhất'],
  2: ['mũi 2', 'mũi thứ hai', 'mũi tiêm thứ hai'],
};

export function columnOf(number: NumberInRow, column: ColumnOfDose): string {
  return `mui_${number}_${column}`;
}

function columnsOf(number: NumberInRow): ImportColumn[] {
  return COLUMNS_OF_DOSE.map((column) => ({
    name: columnOf(number, column),
    aliases: GROUPS[number].flatMap((group) => TITLES[column].map((title) => `${group}: ${title}`)),
  }));
}

/** Where the fields of a person stand in a row. */
const COLUMNS_OF_PERSON: Readonly<Record<string, string>> = {
  birth: 'ngay_sinh',
  'residence.communeCode': 'ma_xa',
  'residence.provinceCode': 'ma_tinh',
};

/** @param path such as `person.birth` */
export function columnOfPerson(path: string): string | undefined {
  return COLUMNS_OF_PERSON[path.replace(/^person\./, '')];
}

/** The template "Danh sách đối tượng tiêm" of the national platform, by what each column means. */
export const LIST_COLUMNS: readonly ImportColumn[] = [
  { name: 'stt', aliases: ['#', 'tt'] },
  { name: 'ho_va_ten', aliases: ['họ và tên', 'họ tên'], required: true },
  { name: 'ngay_sinh', aliases: ['ngày sinh', 'ngày sinh dd/mm/yyyy', 'năm sinh'], required: true },
  { name: 'gioi_tinh', aliases: ['giới tính'] },
  { name: 'ma_nhom', aliases: ['mã nhóm đối tượng ưu tiên', 'nhóm đối tượng', 'mã nhóm đối tượng'] },
  { name: 'don_vi', aliases: ['đơn vị công tác'] },
  { name: 'so_dien_thoai', aliases: ['số điện thoại', 'điện thoại'] },
  { name: 'so_cccd', aliases: ['số cmt/cccd', 'số cccd', 'cccd', 'số cmnd/cccd', 'số cmt/cccd/hc'] },
  { name: 'so_bhyt', aliases: ['số thẻ bhyt', 'bhyt'] },
  { name: 'tinh', aliases: ['tỉnh', 'tỉnh/thành', 'tỉnh/thành phố'] },
  { name: 'ma_tinh', aliases: ['mã tỉnh'] },
  { name: 'huyen', aliases: ['huyện', 'quận/huyện'] },
  { name: 'ma_huyen', aliases: ['mã huyện'] },
  { name: 'xa', aliases: ['xã', 'phường/xã', 'xã/phường'] },
  { name: 'ma_xa', aliases: ['mã xã'] },
  { name: 'dia_ban', aliases: ['địa bàn cơ sở', 'địa bàn'] },
  { name: 'dia_chi', aliases: ['địa chỉ chi tiết', 'địa chỉ'] },
  ...NUMBERS.flatMap(columnsOf),
  { name: 'ghi_chu', aliases: ['ghi chú'] },
  { name: 'ket_qua_import', aliases: ['kết quả import'] },
  ROW_ID_COLUMN,
];
