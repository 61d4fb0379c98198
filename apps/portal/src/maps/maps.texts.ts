import { defineTexts } from '../language/texts';

export const mapsTexts = defineTexts({
  map: { vi: 'bản đồ', en: 'map' },
  drawing: { vi: 'Đang vẽ bản đồ', en: 'Drawing the map' },
  keys: {
    vi: 'Dùng phím mũi tên để đi từ nơi này sang nơi khác, phím Enter để chọn, phím + và − để phóng to, thu nhỏ. Danh sách bên dưới có đủ nội dung của bản đồ.',
    en: 'Arrow keys lead from place to place, Enter chooses one, + and − come closer and go farther. The lists below have everything that the map shows.',
  },
  closer: { vi: 'Phóng to', en: 'Closer' },
  farther: { vi: 'Thu nhỏ', en: 'Farther' },
  whole: { vi: 'Xem tất cả', en: 'Show all' },
  twoFingers: { vi: 'Dùng hai ngón tay để di chuyển bản đồ', en: 'Move the map with two fingers' },
  controlKey: { vi: 'Giữ phím Ctrl và cuộn để phóng to bản đồ', en: 'Hold Ctrl and scroll to zoom the map' },
  noMap: { vi: 'Thiết bị này không vẽ được bản đồ', en: 'This device cannot draw the map' },
  mapFailed: { vi: 'Chưa tải được bản đồ', en: 'The map could not be loaded' },
  noMapReason: {
    vi: 'Danh sách và bảng bên dưới có cùng nội dung.',
    en: 'The lists and tables below say the same.',
  },
  legend: { vi: 'Chú giải', en: 'Legend' },
  places: { vi: 'Các điểm', en: 'Places' },
  sources: { vi: 'Nguồn và thời điểm của số liệu', en: 'Sources and how new they are' },
  asOf: { vi: 'cập nhật lúc {time}', en: 'as of {time}' },
  schematic: { vi: 'Ranh giới trên bản đồ chỉ là phác họa.', en: 'The borders on this map are sketches.' },
  schematicReason: {
    vi: 'Chúng được vẽ từ một điểm của mỗi xã, không phải ranh giới hành chính. Đừng dựa vào đó để biết mình ở xã nào.',
    en: 'They are drawn from one point of each commune and are no official borders. Do not read off them where you are.',
  },
  baseSchematic: {
    vi: 'Nền bản đồ là của nền tảng này: các xã được phác họa từ danh mục đơn vị hành chính, chưa có ranh giới chính thức.',
    en: 'The ground of the map is our own: communes sketched from the register of units, as there are no official outlines yet.',
  },
  baseOfficial: {
    vi: 'Nền bản đồ là của nền tảng này, vẽ theo ranh giới chính thức: {source}.',
    en: 'The ground of the map is our own, drawn from official outlines: {source}.',
  },
  noBaseMap: {
    vi: 'Chưa vẽ sông, kênh và đường: chưa có dữ liệu của tỉnh được phép dùng tự do.',
    en: 'Rivers, canals and roads are not drawn: there are no data of the province yet that may be used freely.',
  },
  baseMap: {
    vi: 'Sông, kênh và đường: {source}; giấy phép {licence}; dữ liệu ngày {day}.',
    en: 'Rivers, canals and roads: {source}; licence {licence}; data of {day}.',
  },
  notDrawn: {
    vi: 'Chưa vẽ được trên bản đồ: {names}. Các nơi này vẫn có trong danh sách.',
    en: 'Not drawn on the map: {names}. They are in the list all the same.',
  },
  packed: { vi: 'Đang xem bản đã lưu', en: 'This is what was kept' },
  packedReason: {
    vi: 'Không có mạng. Số liệu của {district} được lưu {age} ({time}); từ đó có thể đã khác.',
    en: 'There is no network. What you see of {district} was kept {age} ({time}); things may have changed since.',
  },
  kept: {
    vi: 'Số liệu của {district} đã được lưu trên thiết bị này, xem được khi không có mạng.',
    en: 'What the maps say of {district} is kept on this device for when there is no network.',
  },
  printedAt: { vi: 'In lúc {time}', en: 'Printed at {time}' },
  print: { vi: 'In trang này', en: 'Print this page' },
  unknownState: { vi: 'Chưa rõ', en: 'Not known' },
  commune: { vi: 'Xã, phường, thị trấn', en: 'Commune' },
});
