import type { ImportCells, ImportColumn } from '#libs/http';

/** The columns of a file of facilities; a header may be in Vietnamese. */
export const FACILITY_IMPORT_COLUMNS: readonly ImportColumn[] = [
  { name: 'code', aliases: ['Mã cơ sở'], required: true },
  { name: 'name', aliases: ['Tên cơ sở'], required: true },
  { name: 'kinds', aliases: ['Loại'], required: true },
  { name: 'communeCode', aliases: ['Mã xã'], required: true },
  { name: 'nationalCodes', aliases: ['Mã quốc gia'] },
  { name: 'methods', aliases: ['Kỹ thuật'] },
  { name: 'capacity', aliases: ['Sức chứa'] },
  { name: 'openingHours', aliases: ['Giờ mở cửa'] },
  { name: 'latitude', aliases: ['Vĩ độ'] },
  { name: 'longitude', aliases: ['Kinh độ'] },
  { name: 'address', aliases: ['Địa chỉ'] },
  { name: 'contactPhone', aliases: ['Số điện thoại'] },
  { name: 'validFrom', aliases: ['Từ ngày'] },
  { name: 'validTo', aliases: ['Đến ngày'] },
];

/** Of people; thousands are not set apart. */
const WHOLE_NUMBER = /^\d{1,9}$/;
const NUMBER = /^-?\d{1,3}(?:[.,]\d{1,12})?$/;

/** The cells as a body of a request, still to be checked as one. A list has commas, semicolons or blanks between. */
export function bodyOfRow({
  kinds,
  methods,
  nationalCodes,
  capacity,
  latitude,
  longitude,
  ...texts
}: ImportCells): object {
  return {
    ...texts,
    ...(kinds !== undefined && { kinds: listOf(kinds) }),
    ...(methods !== undefined && { methods: listOf(methods) }),
    ...(nationalCodes !== undefined && { nationalCodes: codesOf(nationalCodes) }),
    ...(capacity !== undefined && { capacity: WHOLE_NUMBER.test(capacity) ? Number(capacity) : capacity }),
    ...(latitude !== undefined && { latitude: numberOf(latitude) }),
    ...(longitude !== undefined && { longitude: numberOf(longitude) }),
  };
}

const listOf = (cell: string): string[] => cell.split(/[\s,;]+/).filter((word) => word !== '');

/** `health-insurance=93001; laboratory=HG-1`. */
function codesOf(cell: string): Record<string, string> {
  const entries = listOf(cell).map((pair): [string, string] => {
    const at = pair.search(/[=:]/);
    return [pair.slice(0, Math.max(at, 0)), pair.slice(at + 1)];
  });
  return Object.fromEntries(entries);
}

/** What is no number stays as it is, to be refused as such. */
const numberOf = (cell: string): number | string => (NUMBER.test(cell) ? Number(cell.replace(',', '.')) : cell);
