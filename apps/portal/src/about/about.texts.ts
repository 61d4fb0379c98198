import { defineTexts } from '../language/texts';

export const aboutTexts = defineTexts({
  what: {
    vi: 'Lá Chắn là nền tảng mở mà tỉnh dùng để phòng, chống dịch: người dân khai báo y tế nơi mình đến, cán bộ theo dõi địa bàn của mình.',
    en: 'Lá Chắn is the open platform with which the province responds to an epidemic: people declare their health where they go, officers look after their own area.',
  },
  dataTitle: { vi: 'Dữ liệu của quý vị', en: 'Your data' },
  data: {
    vi: 'Tờ khai được mã hóa, chỉ cán bộ có thẩm quyền của địa bàn được xem, mỗi lần xem đều được ghi lại, và tờ khai được xóa khi hết thời hạn lưu giữ. Chủ địa điểm chỉ thấy tên và số điện thoại đã che.',
    en: 'A declaration is kept sealed. Only officers of your area who are entitled to may read it, each reading is recorded, and it is deleted when its time is over. The owner of a place sees masked names and phones only.',
  },
  deviceTitle: { vi: 'Trên thiết bị này', en: 'On this device' },
  device: {
    vi: 'Trang chỉ nhớ thông tin của quý vị khi quý vị đồng ý. Tờ khai viết dở được giữ một ngày trên thiết bị rồi tự xóa.',
    en: 'The portal remembers your details only if you say so. A declaration that you have begun is kept on the device for a day and then deleted.',
  },
  partsTitle: { vi: 'Dành cho người làm phần mềm', en: 'For those who build software' },
  api: { vi: 'Giao diện lập trình (API)', en: 'The programming interface (API)' },
});
