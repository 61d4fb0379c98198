import { defineMessages } from '#libs/http';

/** Every code with which a count of the people in a quarantine facility can be refused. */
export const occupancyMessages = defineMessages({
  'quarantine-facility-not-found': {
    vi: 'Không có cơ sở cách ly này, hoặc không thuộc phạm vi phụ trách.',
    en: 'There is no such quarantine facility, or it is none of yours.',
  },
  'occupancy-ahead': {
    vi: 'Thời điểm đếm chưa tới.',
    en: 'Nobody can have counted yet at that time.',
  },
  'occupancy-while-closed': {
    vi: 'Vào thời điểm đó cơ sở chưa mở hoặc đã đóng.',
    en: 'The facility was not there at that time.',
  },
  'occupancy-beyond-belief': {
    vi: 'Số người vượt quá mười lần sức chứa. Hãy xem lại số vừa nhập, hoặc sửa sức chứa trong danh mục cơ sở.',
    en: 'That is more than ten times the capacity. Check the number, or the capacity in the register of facilities.',
  },
});

export type OccupancyRefusal = keyof typeof occupancyMessages;
