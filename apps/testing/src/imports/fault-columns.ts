import { Refused, type FieldFault } from '#libs/http';

/** Where our fields stand in a row. */
const COLUMNS: Readonly<Record<string, string>> = {
  barcode: 'ma_xn',
  code: 'ma_xn',
  collectedAt: 'thoi_gian_lay_mau',
  formedAt: 'thoi_gian_lay_mau',
  facilityCode: 'ma_co_so',
  testedAt: 'thoi_gian_tra_ket_qua',
  method: 'ky_thuat_xn',
  members: 'ho_va_ten',
  ct: 'orf1ab',
  'ct.ORF1ab': 'orf1ab',
  'ct.N': 'gen_n',
  'ct.E': 'gen_e',
  'ct.S': 'gen_s',
  'ct.RdRp': 'rdrp',
  'person.birth': 'nam_sinh',
  'person.residence.communeCode': 'phuong_xa',
  'person.residence.provinceCode': 'tinh_thanh',
};
const MEMBER = /^members\[(\d+)\](?:\.(.+))?$/;

/** A refusal of a request, told by the columns of a row. */
export function inColumns({ code, status, errors }: Refused): Refused {
  return errors.length === 0
    ? new Refused(code, { status, path: 'ma_xn' })
    : new Refused(code, { status, errors: errors.map(columnOf) });
}

function columnOf({ path, code }: FieldFault): FieldFault {
  const member = MEMBER.exec(path);
  if (member === null) return { path: COLUMNS[path] ?? path, code };
  const column = COLUMNS[member[2] ?? 'members'] ?? 'ho_va_ten';
  return { path: `${column}[${Number(member[1]) + 1}]`, code };
}
