import type { PackFaultCode, PackNoteCode } from '#libs/geo';
import { defineMessages, type Language } from '#libs/http';

type Sentences = Readonly<Record<Language, string>>;

/** What a fault of a pack of boundaries or of a base map means; where it is stands beside the sentence. */
const FAULTS: Readonly<Record<PackFaultCode, Sentences>> = defineMessages({
  'file-empty': { vi: 'Tệp không có đối tượng nào.', en: 'The file has no feature.' },
  'file-too-large': { vi: 'Tệp quá lớn.', en: 'The file is too large.' },
  'text-unreadable': { vi: 'Nội dung tệp không phải UTF-8.', en: 'The text of the file is not UTF-8.' },
  'json-malformed': { vi: 'Tệp không phải JSON hợp lệ.', en: 'The file is no valid JSON.' },
  'nested-too-deep': { vi: 'JSON lồng quá nhiều cấp.', en: 'The JSON is nested too deep.' },
  'too-many-vertices': { vi: 'Tệp có quá nhiều đỉnh.', en: 'The file has too many vertices.' },
  'too-many-units': { vi: 'Tệp có quá nhiều đối tượng.', en: 'The file has too many features.' },
  'format-unknown': {
    vi: 'Tệp không phải GeoJSON, TopoJSON hoặc shapefile nén zip.',
    en: 'The file is neither GeoJSON nor TopoJSON nor a zipped shapefile.',
  },
  'layer-unclear': {
    vi: 'TopoJSON có nhiều lớp, không rõ cần đọc lớp nào.',
    en: 'The TopoJSON has several layers, and which of them is meant is unclear.',
  },
  'topology-malformed': { vi: 'Cấu trúc TopoJSON bị hỏng.', en: 'The topology is broken.' },
  'zip-unreadable': { vi: 'Không mở được tệp zip.', en: 'The zip cannot be opened.' },
  'zip-too-large': {
    vi: 'Tệp zip khi giải nén quá lớn hoặc có quá nhiều phần.',
    en: 'The zip is too large once it is unpacked, or has too many parts.',
  },
  'shapefile-missing': { vi: 'Tệp zip thiếu tệp .shp hoặc .dbf.', en: 'The zip lacks the .shp or the .dbf.' },
  'several-shapefiles': { vi: 'Tệp zip có nhiều shapefile.', en: 'The zip holds several shapefiles.' },
  'shapefile-malformed': { vi: 'Tệp .shp bị hỏng.', en: 'The .shp is broken.' },
  'table-malformed': { vi: 'Bảng thuộc tính .dbf bị hỏng.', en: 'The .dbf is broken.' },
  'table-of-other-length': {
    vi: 'Số dòng của .dbf khác số hình của .shp.',
    en: 'The .dbf has another number of rows than the .shp has shapes.',
  },
  'datum-unknown': {
    vi: 'Không rõ hệ tọa độ: hãy cho biết WGS 84 hay VN-2000 và kinh tuyến trục.',
    en: 'The coordinate system is unknown: say whether it is WGS 84, or VN-2000 with its meridian.',
  },
  'geometry-missing': { vi: 'Đối tượng không có hình.', en: 'The feature has no geometry.' },
  'geometry-not-an-area': { vi: 'Hình của đối tượng không phải là vùng.', en: 'The geometry is not an area.' },
  'code-missing': { vi: 'Thiếu mã đơn vị hành chính.', en: 'The code of the unit is missing.' },
  'code-twice': { vi: 'Mã đơn vị bị lặp.', en: 'The code stands there twice.' },
  'code-unknown': { vi: 'Danh mục không có mã này vào ngày đó.', en: 'The register has no such code on that day.' },
  'unit-missing': { vi: 'Gói thiếu đơn vị này.', en: 'The pack lacks this unit.' },
  'geometry-not-a-line': {
    vi: 'Loại này phải vẽ bằng đường, không vẽ bằng vùng.',
    en: 'This kind is drawn as a line, not as an area.',
  },
  'geometry-neither-line-nor-area': {
    vi: 'Hình của đối tượng không phải là đường hoặc vùng.',
    en: 'The geometry is neither a line nor an area.',
  },
  'kind-missing': { vi: 'Thiếu loại của đối tượng.', en: 'The kind of the feature is missing.' },
  'kind-unknown': { vi: 'Không có loại này.', en: 'There is no such kind.' },
  'label-malformed': { vi: 'Tên hoặc số hiệu không phải là chữ.', en: 'The name or number is no text.' },
  'line-too-short': { vi: 'Đường có ít hơn hai điểm khác nhau.', en: 'The line has fewer than two different points.' },
  'position-malformed': { vi: 'Tọa độ sai định dạng.', en: 'A position is malformed.' },
  'position-not-finite': { vi: 'Tọa độ không phải là số.', en: 'A coordinate is no number.' },
  'axes-swapped': { vi: 'Kinh độ và vĩ độ bị đảo.', en: 'Longitude and latitude are swapped.' },
  'not-in-degrees': { vi: 'Tọa độ không tính bằng độ.', en: 'The coordinates are not in degrees.' },
  'not-in-metres': { vi: 'Tọa độ không tính bằng mét.', en: 'The coordinates are not in metres.' },
  'outside-province': { vi: 'Tọa độ nằm ngoài tỉnh.', en: 'A position lies outside of the province.' },
  'ring-too-short': { vi: 'Vòng có quá ít đỉnh.', en: 'The ring has too few corners.' },
  'ring-not-closed': { vi: 'Vòng chưa khép kín.', en: 'The ring is not closed.' },
  'ring-without-area': { vi: 'Vòng không có diện tích.', en: 'The ring encloses nothing.' },
  'ring-crosses-itself': { vi: 'Vòng tự cắt.', en: 'The ring crosses itself.' },
  'hole-outside': { vi: 'Lỗ nằm ngoài vòng bao.', en: 'The hole lies outside of its ring.' },
  'holes-overlap': { vi: 'Các lỗ chồng lên nhau.', en: 'Holes lie on each other.' },
  'parts-overlap': { vi: 'Các phần của đối tượng chồng lên nhau.', en: 'Parts of the feature lie on each other.' },
  'too-complex': {
    vi: 'Tệp phức tạp hơn mọi bản đồ thật, không kiểm tra được.',
    en: 'The file is more complex than any real map and cannot be checked.',
  },
  'units-overlap': { vi: 'Hai đơn vị chồng lên nhau.', en: 'Two units lie on each other.' },
  'gap-between-units': { vi: 'Có khoảng trống giữa các đơn vị.', en: 'There is a gap between units.' },
  'area-differs': {
    vi: 'Diện tích khác xa danh mục.',
    en: 'The area differs much from that of the register.',
  },
  'point-outside': {
    vi: 'Điểm của đơn vị trong danh mục nằm ngoài ranh giới.',
    en: 'The point that the register has of the unit lies outside of it.',
  },
  'datum-shifted': {
    vi: 'Cả gói lệch đúng bằng chênh lệch giữa VN-2000 và WGS 84.',
    en: 'The whole pack is shifted by the difference of VN-2000 and WGS 84.',
  },
});

const NOTES: Readonly<Record<PackNoteCode, Sentences>> = defineMessages({
  'datum-assumed': { vi: 'Tệp không ghi hệ tọa độ, coi là WGS 84.', en: 'The file names no datum; WGS 84 is assumed.' },
  'datum-overridden': {
    vi: 'Dùng hệ tọa độ do người gửi cho biết thay cho hệ ghi trong tệp.',
    en: 'The datum that was told is used in place of the one in the file.',
  },
  'point-repeated': { vi: 'Đã bỏ các đỉnh lặp liền nhau.', en: 'Repeated positions were left out.' },
  'orientation-mended': { vi: 'Đã đổi chiều vòng theo RFC 7946.', en: 'Rings were turned as RFC 7946 wants them.' },
  'code-was-number': { vi: 'Mã được ghi dưới dạng số.', en: 'The code was a number.' },
  'row-deleted': { vi: 'Bỏ qua dòng đã đánh dấu xóa trong .dbf.', en: 'A deleted row of the .dbf was passed over.' },
  'units-overlap-slightly': {
    vi: 'Hai đơn vị chồng nhau trong mức sai số cho phép.',
    en: 'Two units lie on each other within the tolerance.',
  },
  'gap-is-slight': {
    vi: 'Khoảng trống giữa các đơn vị trong mức sai số cho phép.',
    en: 'Gaps between units are within the tolerance.',
  },
  'label-shortened': { vi: 'Tên hoặc số hiệu quá dài đã được cắt bớt.', en: 'A long name or number was cut.' },
});

export function sentenceOf(code: PackFaultCode | PackNoteCode, language: Language): string {
  return { ...FAULTS, ...NOTES }[code][language];
}
