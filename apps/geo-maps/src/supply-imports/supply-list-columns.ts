import { ROW_ID_COLUMN, type ImportColumn } from '#libs/http';

/** The columns of a list of points of essential goods, in any order. */
export const SUPPLY_LIST_COLUMNS = [
  { name: 'ten_diem', aliases: ['tên điểm', 'tên điểm bán', 'tên cửa hàng', 'tên', 'name'], required: true },
  { name: 'loai', aliases: ['loại', 'loại hình', 'loại điểm', 'kind'], required: true, mergedOfEach: true },
  {
    name: 'xa',
    aliases: ['xã', 'xã/phường', 'phường/xã', 'xã, phường', 'xã/phường/thị trấn', 'mã xã'],
    required: true,
    mergedOfEach: true,
  },
  {
    name: 'huyen',
    aliases: ['huyện', 'quận/huyện', 'huyện/thị xã/thành phố', 'huyện, thị xã, thành phố', 'district'],
    mergedOfEach: true,
  },
  { name: 'ap', aliases: ['ấp', 'khu vực', 'ấp/khu vực', 'ấp, khu vực', 'khóm/ấp', 'hamlet'], mergedOfEach: true },
  { name: 'duong', aliases: ['số nhà/đường', 'số nhà, đường', 'đường', 'địa chỉ', 'address'] },
  { name: 'dien_thoai', aliases: ['điện thoại', 'số điện thoại', 'sđt', 'đt', 'phone'] },
  { name: 'nguoi_lien_he', aliases: ['người liên hệ', 'liên hệ', 'chủ cửa hàng', 'contact'] },
  { name: 'gio_mo_cua', aliases: ['giờ mở cửa', 'giờ hoạt động', 'thời gian hoạt động', 'opening hours'] },
  { name: 'giao_hang', aliases: ['giao hàng', 'giao hàng tận nơi', 'delivery'] },
  { name: 'mat_hang', aliases: ['mặt hàng', 'các mặt hàng', 'hàng hóa', 'goods'] },
  { name: 'vi_do', aliases: ['vĩ độ', 'lat', 'latitude'] },
  { name: 'kinh_do', aliases: ['kinh độ', 'long', 'lon', 'lng', 'longitude'] },
  /** Passed over: the number of the line, and notes that are for offices. */
  { name: 'stt', aliases: ['số tt', 'số thứ tự', 'tt', 'no', 'no.'] },
  { name: 'ghi_chu', aliases: ['ghi chú', 'note'] },
] as const satisfies readonly ImportColumn[];

export type SupplyListColumn = (typeof SUPPLY_LIST_COLUMNS)[number]['name'];

/** With the id of a row that was refused before and comes back mended. */
export const SUPPLY_LIST_FILE_COLUMNS: readonly ImportColumn[] = [...SUPPLY_LIST_COLUMNS, ROW_ID_COLUMN];
