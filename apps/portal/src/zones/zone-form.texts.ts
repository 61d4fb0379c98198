import { defineTexts } from '../language/texts';

export const zoneFormTexts = defineTexts({
  lead: {
    vi: 'Chưa ai ngoài cán bộ trong địa bàn thấy dự thảo này cho đến khi nó được công bố.',
    en: 'Nobody but officers of the area sees this draft until it is published.',
  },
  name: { vi: 'Tên khu vực', en: 'Name of the zone' },
  nameHint: {
    vi: 'Tên đường, hẻm, ấp, khu vực. Không ghi tên người, số nhà hay số điện thoại: tên này được công bố.',
    en: 'Streets, lanes, hamlets. No person, house or phone: the name is published.',
  },
  kind: { vi: 'Loại khu vực', en: 'Kind' },
  directive: { vi: 'Theo chỉ thị', en: 'Under which directive' },
  areasHint: {
    vi: 'Chọn huyện, xã, ấp trong phạm vi bạn phụ trách. Gõ tên, có dấu hay không dấu đều được.',
    en: 'Districts, communes and hamlets that you answer for. Type a name, with or without marks.',
  },
  extent: { vi: 'Phạm vi', en: 'Extent' },
  whole: { vi: 'Toàn bộ địa bàn đã chọn', en: 'The chosen areas, whole' },
  drawn: { vi: 'Một phần, có ranh vẽ', en: 'A part of them, with an outline' },
  outline: { vi: 'Ranh của khu vực', en: 'Outline of the zone' },
  drawing: { vi: 'Bản đồ để vẽ ranh', en: 'Map on which the outline is drawn' },
  drawingHelp: {
    vi: 'Vẽ trên bản đồ, hoặc ghi tọa độ các góc bên dưới: cả hai là một.',
    en: 'Draw on the map, or write the corners below: both are the same outline.',
  },
  draw: { vi: 'Vẽ ranh', en: 'Draw a ring' },
  move: { vi: 'Dời góc', en: 'Move corners' },
  clear: { vi: 'Xóa ranh', en: 'Clear the outline' },
  drawHint: {
    vi: 'Chạm từng góc của khu vực; chạm lại góc đầu để khép ranh.',
    en: 'Touch each corner of the zone; touch the first again to close the ring.',
  },
  moveHint: {
    vi: 'Chạm vào ranh, rồi kéo góc đến chỗ đúng. Điểm giữa cạnh thêm một góc.',
    en: 'Touch the outline, then pull a corner to its place. The middle of an edge makes a new corner.',
  },
  drawnSoFar: { vi: 'Số vòng: {rings}. Số góc: {corners}.', en: 'Rings: {rings}. Corners: {corners}.' },
  corners: { vi: 'Tọa độ các góc', en: 'Corners' },
  cornersHint: {
    vi: 'Mỗi dòng một góc: vĩ độ, kinh độ (độ, WGS 84), ví dụ 9.7801, 105.4646. Để trống một dòng trước vòng tiếp theo; vòng nằm trong vòng khác là phần chừa ra.',
    en: 'One corner a line: latitude, longitude (degrees, WGS 84), such as 9.7801, 105.4646. An empty line stands before the next ring; a ring inside another is left out of it.',
  },
  'fault-unreadable': {
    vi: 'Góc {corner}, vòng {ring}: cần hai số, vĩ độ rồi kinh độ',
    en: 'Corner {corner}, ring {ring}: two numbers are needed, latitude then longitude',
  },
  'fault-swapped': {
    vi: 'Góc {corner}, vòng {ring}: vĩ độ và kinh độ bị đảo cho nhau',
    en: 'Corner {corner}, ring {ring}: latitude and longitude are swapped',
  },
  'fault-outside-vietnam': {
    vi: 'Góc {corner}, vòng {ring}: nằm ngoài Việt Nam',
    en: 'Corner {corner}, ring {ring}: lies outside Vietnam',
  },
  'fault-repeated': {
    vi: 'Góc {corner}, vòng {ring}: trùng với góc trước',
    en: 'Corner {corner}, ring {ring}: is the same as the one before',
  },
  'fault-too-few': {
    vi: 'Vòng {ring} có {corner} góc, cần ít nhất 3',
    en: 'Ring {ring} has {corner} corners and needs at least 3',
  },
  nearCorner: {
    vi: '{message} Xem gần góc {corner}, vòng {ring}.',
    en: '{message} Look near corner {corner} of ring {ring}.',
  },
  from: { vi: 'Có hiệu lực từ', en: 'In force from' },
  fromHint: { vi: 'Giờ Việt Nam', en: 'Time of Vietnam' },
  to: { vi: 'Đến', en: 'Until' },
  toHint: { vi: 'Để trống nếu đến khi có thông báo mới', en: 'Leave empty until further notice' },
  documentNumber: { vi: 'Số văn bản', en: 'Number of the document' },
  documentHint: { vi: 'Ví dụ: 1485/QĐ-UBND', en: 'For example: 1485/QĐ-UBND' },
  issuedBy: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Issued on' },
  'needed-name': { vi: 'Hãy ghi tên khu vực', en: 'Write the name of the zone' },
  'needed-kind': { vi: 'Hãy chọn loại khu vực', en: 'Choose the kind' },
  'needed-directive': { vi: 'Hãy chọn chỉ thị', en: 'Choose the directive' },
  'needed-areaCodes': { vi: 'Hãy chọn ít nhất một địa bàn', en: 'Choose at least one area' },
  'needed-corners': { vi: 'Hãy vẽ ranh hoặc ghi tọa độ các góc', en: 'Draw the outline or write its corners' },
  'needed-from': { vi: 'Hãy ghi thời điểm bắt đầu', en: 'Say from when it is in force' },
  'needed-to': { vi: 'Thời điểm kết thúc phải sau thời điểm bắt đầu', en: 'It must end after it begins' },
  'needed-documentNumber': { vi: 'Hãy ghi số văn bản', en: 'Write the number of the document' },
  'needed-issuedBy': { vi: 'Hãy ghi cơ quan ban hành', en: 'Write who issued it' },
});
