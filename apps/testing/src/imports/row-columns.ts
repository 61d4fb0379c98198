import type { ImportColumn } from '#libs/http';

/** Columns of the national export (domain of testing, `ma_xn` to `noi_lay_mau`) that tell of the specimen. */
export const SPECIMEN_COLUMNS_OF_ROW: readonly ImportColumn[] = [
  { name: 'ma_xn', aliases: ['mã xét nghiệm', 'mã mẫu', 'barcode'], required: true },
  { name: 'ho_va_ten', aliases: ['họ và tên', 'họ tên', 'full_name'], required: true },
  { name: 'nam_sinh', aliases: ['năm sinh', 'ngày sinh', 'ngay_sinh', 'birth'] },
  { name: 'gioi_tinh', aliases: ['giới tính', 'sex'] },
  { name: 'phuong_xa', aliases: ['phường/xã', 'phường xã', 'xã'] },
  { name: 'quan_huyen', aliases: ['quận/huyện', 'quận huyện', 'huyện'] },
  { name: 'tinh_thanh', aliases: ['tỉnh/thành', 'tỉnh thành', 'tỉnh'] },
  { name: 'thoi_gian_lay_mau', aliases: ['thời gian lấy mẫu', 'ngày lấy mẫu'], required: true },
  { name: 'ly_do_xn', aliases: ['lý do xét nghiệm', 'lý do'] },
  { name: 'loai_mau_xn', aliases: ['loại mẫu xét nghiệm', 'loại mẫu'] },
  { name: 'noi_lay_mau', aliases: ['nơi lấy mẫu'] },
  { name: 'benh_pham', aliases: ['bệnh phẩm', 'loại bệnh phẩm'] },
  { name: 'ma_co_so', aliases: ['mã cơ sở', 'facility_code'] },
  { name: 'don_vi_cap_ma', aliases: ['đơn vị cấp mã', 'assigner'] },
  { name: 'so_dien_thoai', aliases: ['số điện thoại', 'điện thoại', 'phone'] },
  { name: 'so_cccd', aliases: ['số cccd', 'cccd', 'citizen_id'] },
];

/** Of specimens it says by which method a pooled one is to be tested. */
export const METHOD_COLUMN: ImportColumn = {
  name: 'ky_thuat_xn',
  aliases: ['kỹ thuật xét nghiệm', 'kỹ thuật', 'method'],
};

/** Columns that tell of the result. */
export const RESULT_COLUMNS_OF_ROW: readonly ImportColumn[] = [
  { name: 'ket_qua', aliases: ['kết quả', 'result'], required: true },
  { ...METHOD_COLUMN, required: true },
  { name: 'thoi_gian_tra_ket_qua', aliases: ['thời gian trả kết quả', 'ngày trả kết quả'] },
  { name: 'orf1ab', aliases: ['ct orf1ab'] },
  { name: 'gen_n', aliases: ['gen n', 'ct n'] },
  { name: 'gen_e', aliases: ['gen e', 'ct e'] },
  { name: 'gen_s', aliases: ['gen s', 'ct s'] },
  { name: 'rdrp', aliases: ['ct rdrp'] },
  { name: 'thoi_gian_he_thong', aliases: ['thời gian hệ thống', 'system_time'] },
];
