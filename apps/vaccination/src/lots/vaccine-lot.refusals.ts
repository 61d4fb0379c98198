import { defineMessages } from '#libs/http';

/** Every code with which what concerns lots of vaccines is refused. */
export const vaccineLotMessages = defineMessages({
  'lot-not-found': { en: 'There is no such lot.', vi: 'Không có lô vắc xin này.' },
  'lot-ambiguous': {
    en: 'Several vaccines have a lot with this number: name the vaccine.',
    vi: 'Nhiều loại vắc xin có lô mang số này: hãy chỉ rõ loại vắc xin.',
  },
  'lot-registered-before': {
    en: 'A lot of this vaccine with this number was registered before.',
    vi: 'Lô vắc xin mang số này đã được đăng ký.',
  },
  'vial-volume-malformed': {
    en: 'The volume of a vial is given in millilitres, to the thousandth.',
    vi: 'Dung tích lọ tính bằng mililít, tối đa ba chữ số thập phân.',
  },
  'expiry-unchanged': { en: 'The lot expires on that day already.', vi: 'Hạn sử dụng của lô không thay đổi.' },
  'expiry-moved-by-officers': {
    en: 'The expiry of a lot is moved by an officer, for all points.',
    vi: 'Chỉ cán bộ quản lý mới được thay đổi hạn sử dụng của lô, áp dụng cho mọi điểm tiêm.',
  },
});
