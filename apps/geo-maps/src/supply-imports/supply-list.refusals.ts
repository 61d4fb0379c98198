import { defineMessages, type FieldFault } from '#libs/http';
import type { SupplyListColumn } from './supply-list-columns.js';

/** What is said of a row of a list of points, besides what the readers of names and phones say. */
export const supplyListMessages = defineMessages({
  missing: { en: 'The cell is empty.', vi: 'Ô này còn trống.' },
  'supply-point-kind-unknown': {
    en: 'The word is not one for a kind of point.',
    vi: 'Không có loại điểm cung ứng như vậy.',
  },
  'commune-unknown': { en: 'There is no such commune.', vi: 'Không có xã, phường, thị trấn như vậy.' },
  'commune-ambiguous': {
    en: 'Several communes are called so: add the district, or write the code.',
    vi: 'Có nhiều xã cùng tên: hãy ghi thêm huyện hoặc ghi mã xã.',
  },
  'commune-former': {
    en: 'The commune bears another name now or became part of another; the point was entered there.',
    vi: 'Xã này đã đổi tên hoặc nhập vào xã khác; điểm được ghi theo xã hiện nay.',
  },
  'district-disagrees': {
    en: 'The district has no commune of this name; another has.',
    vi: 'Huyện này không có xã như vậy; xã cùng tên thuộc huyện khác.',
  },
  'goods-left-out': {
    en: 'Goods that the map does not know were left out.',
    vi: 'Đã bỏ qua các mặt hàng không có trong danh mục hàng thiết yếu.',
  },
  'formula-in-cell': {
    en: 'The cell holds a formula or the fault of one: write the value itself.',
    vi: 'Ô chứa công thức hoặc lỗi công thức: hãy ghi giá trị vào ô.',
  },
  'other-phones': {
    en: 'Only the first phone is shown with the point.',
    vi: 'Chỉ số điện thoại đầu tiên được hiển thị cùng điểm bán.',
  },
  'word-unknown': { en: 'Write yes or no.', vi: 'Hãy ghi có hoặc không.' },
  'too-many-phones': { en: 'At most five phones.', vi: 'Tối đa năm số điện thoại.' },
  'coordinate-malformed': { en: 'The coordinate cannot be read.', vi: 'Không đọc được tọa độ.' },
  'coordinate-missing': {
    en: 'One coordinate is given without the other.',
    vi: 'Chỉ có một trong hai tọa độ.',
  },
  'coordinates-outside-province': {
    en: 'The point lies outside the province.',
    vi: 'Tọa độ nằm ngoài địa bàn tỉnh.',
  },
  'coordinates-swapped': {
    en: 'Latitude and longitude stood in each other’s column and were put right.',
    vi: 'Vĩ độ và kinh độ bị đổi chỗ và đã được sửa lại.',
  },
  'place-of-hamlet': {
    en: 'Without coordinates: the point of the hamlet was taken.',
    vi: 'Không có tọa độ: dùng tọa độ của ấp, khu vực.',
  },
  'place-of-street': {
    en: 'Without coordinates: the middle of the known points on the street was taken.',
    vi: 'Không có tọa độ: dùng vị trí giữa các điểm đã biết trên cùng tuyến đường.',
  },
  'place-of-commune': {
    en: 'Without coordinates: the point of the commune was taken.',
    vi: 'Không có tọa độ: dùng tọa độ của xã, phường.',
  },
  'place-unknown': {
    en: 'Without coordinates, and the commune has no known point: it is in the list and not on the map.',
    vi: 'Không có tọa độ và chưa biết tọa độ của xã: chỉ có trong danh sách, không có trên bản đồ.',
  },
  'supply-point-not-in-area': {
    en: 'The commune is not one of your areas.',
    vi: 'Xã, phường này không thuộc địa bàn của cán bộ gửi danh sách.',
  },
  'supply-point-ambiguous': {
    en: 'Several points of the commune bear this name: add the house number and street, or the coordinates.',
    vi: 'Trong xã có nhiều điểm cùng tên: hãy ghi thêm số nhà, đường hoặc tọa độ.',
  },
  'name-known-elsewhere': {
    en: 'The commune has a point of the same name with another address; this one was entered beside it.',
    vi: 'Trong xã đã có điểm cùng tên ở địa chỉ khác; điểm này được ghi thêm.',
  },
  'listed-twice': {
    en: 'An earlier row of this list says the same of this point.',
    vi: 'Một dòng phía trên trong danh sách đã ghi điểm này với nội dung như vậy.',
  },
  'listed-twice-otherwise': {
    en: 'An earlier row of this list says something else of this point.',
    vi: 'Một dòng phía trên trong danh sách ghi điểm này với nội dung khác.',
  },
  'opening-hours-as-text': {
    en: 'The hours could not be read for sure and are shown as they were written.',
    vi: 'Không đọc chắc chắn được giờ mở cửa; hiển thị nguyên văn.',
  },
  'opening-hours-all-day': {
    en: '"Cả ngày" was read as day and night.',
    vi: '“Cả ngày” được hiểu là cả ngày lẫn đêm.',
  },
});

/** A fault or a warning about a column of the list. */
export interface ColumnFault extends FieldFault {
  readonly path: SupplyListColumn;
}
