import { defineMessages } from '#libs/http';

/** Every code with which a registration is refused. */
export const registrationMessages = defineMessages({
  'residence-in-province': {
    en: 'Register where you live now: in a commune of this province.',
    vi: 'Hãy đăng ký theo nơi đang ở: một xã, phường của tỉnh.',
  },
  'priority-group-unknown': { en: 'There is no such group.', vi: 'Không có nhóm đối tượng này.' },
  'wished-day-past': { en: 'The day that is wished for is over.', vi: 'Ngày mong muốn tiêm đã qua.' },
  'registration-code-wrong': {
    en: 'The code is wrong or no longer valid. Ask for a new one.',
    vi: 'Mã không đúng hoặc đã hết hạn. Hãy yêu cầu mã mới.',
  },
  'registration-locked': {
    en: 'Too many codes were sent to this phone. Try again in a day.',
    vi: 'Đã gửi quá nhiều mã đến số điện thoại này. Hãy thử lại sau một ngày.',
  },
});
