import { defineMessages } from '#libs/http';

/** Every code with which what concerns campaigns is refused. */
export const campaignMessages = defineMessages({
  'campaign-not-found': { en: 'There is no such campaign.', vi: 'Không có đợt tiêm này.' },
  'campaign-code-taken': { en: 'Another campaign has this code.', vi: 'Mã đợt tiêm này đã được dùng.' },
  'campaign-area-not-found': { en: 'There is no such area.', vi: 'Không có địa bàn này.' },
  'campaign-ends-before-it-begins': {
    en: 'The campaign ends before it begins.',
    vi: 'Ngày kết thúc trước ngày bắt đầu đợt tiêm.',
  },
  'campaign-has-other-sessions': {
    en: 'Sessions of the campaign lie on other days or have other vaccines.',
    vi: 'Đợt tiêm có buổi tiêm vào ngày khác hoặc dùng vắc xin khác.',
  },
  'commune-outside-campaign': {
    en: 'The commune lies outside of the campaign.',
    vi: 'Xã này nằm ngoài địa bàn của đợt tiêm.',
  },
  'priority-group-unknown': {
    en: 'The list in force has no such priority group.',
    vi: 'Danh mục đang áp dụng không có nhóm ưu tiên này.',
  },
  'quota-twice': { en: 'Two quotas speak of the same people.', vi: 'Hai chỉ tiêu cùng nói về một nhóm người.' },
  'quota-below-invited': {
    en: 'More people are invited already than the quota would allow.',
    vi: 'Số người đã mời vượt chỉ tiêu mới.',
  },
  'quota-exhausted': {
    en: 'The quota of the campaign is exhausted for this commune or group.',
    vi: 'Đợt tiêm đã hết chỉ tiêu cho xã hoặc nhóm này.',
  },
});
