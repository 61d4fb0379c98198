import { ImportRunner, type BatchImport, type ImportProgress } from '#libs/http';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { ResultRows } from '../src/imports/result-rows.import.js';
import { SpecimenRows } from '../src/imports/specimen-rows.import.js';
import { TECHNICIAN } from './running-testing.js';

export const RESULTS = '/v1/results/imports';
export const SPECIMENS = '/v1/specimens/imports';
export const HEADER =
  'ma_xn,ho_va_ten,nam_sinh,gioi_tinh,phuong_xa,quan_huyen,tinh_thanh,thoi_gian_lay_mau,thoi_gian_tra_ket_qua,ket_qua,ly_do_xn,ky_thuat_xn,loai_mau_xn,noi_lay_mau,orf1ab';
const CSV = 'text/csv';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A number of a tube that nobody has used. */
export const tubeCode = (): string => `N-${newIdempotencyKey().slice(0, 10)}`;

/** A row of somebody who is nobody; a pooled one where there are several names. */
export function rowOf(
  code: string,
  {
    names = 'Nguyễn Thử Hai',
    births = '1984',
    sexes = '',
    taken = '10/08/2021 07:30',
    returned = '10/08/2021 20:00',
    value = 'ÂM TÍNH',
    reason = 'Giám sát cộng đồng (KHẨN CẤP)',
    method = 'PCR',
    kind = names.includes(',') ? 'MẪU GỘP' : 'MẪU ĐƠN',
    ct = '',
  } = {},
): string {
  const place = 'Phường I,Thành phố Vị Thanh,Hậu Giang';
  const who = `"${names}","${births}","${sexes}"`;
  return `${code},${who},${place},${taken},${returned},${value},${reason},${method},${kind},Khu phong tỏa,${ct}`;
}

export const send = (service: ServiceInTest, path: string, body: string | Buffer, type = CSV) =>
  service.post<ImportProgress>(path, { as: TECHNICIAN, body, headers: { 'content-type': type } });

/** Decides what was sent, as the timed job does. */
export async function decided(
  service: ServiceInTest,
  path: string,
  body: string | Buffer,
  type = CSV,
): Promise<ImportProgress> {
  const sent = await send(service, path, body, type);
  const { app } = service.running;
  const rows: BatchImport =
    path === RESULTS ? app.get(ResultRows, { strict: false }) : app.get(SpecimenRows, { strict: false });
  await app.get(ImportRunner, { strict: false }).runAll(rows);
  return (await service.get<ImportProgress>(`${path}/${sent.body.id}`, { as: TECHNICIAN })).body;
}

/** `refused.csv` in English. */
export async function refusedOf(service: ServiceInTest, path: string, id: string, as = TECHNICIAN): Promise<string> {
  const answer = await service.get<string>(`${path}/${id}/refused.csv`, { as, headers: { 'accept-language': 'en' } });
  return answer.status === 200 ? answer.body : String(answer.status);
}
