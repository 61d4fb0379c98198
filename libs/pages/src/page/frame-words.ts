import type { Language } from '#libs/http';

interface FrameWords {
  readonly platform: string;
  readonly skip: string;
  readonly languages: string;
  readonly error: string;
  readonly errorsTitle: string;
  readonly footer: string;
}

/** What stands around the content of every page. */
export const FRAME_WORDS: Readonly<Record<Language, FrameWords>> = {
  vi: {
    platform: 'Lá Chắn',
    skip: 'Đến nội dung chính',
    languages: 'Ngôn ngữ',
    error: 'Lỗi',
    errorsTitle: 'Có chỗ cần xem lại',
    footer: 'Nền tảng mở phục vụ phòng, chống dịch của tỉnh.',
  },
  en: {
    platform: 'Lá Chắn',
    skip: 'Skip to main content',
    languages: 'Language',
    error: 'Error',
    errorsTitle: 'There is a problem',
    footer: 'The open platform of the province against the epidemic.',
  },
};
