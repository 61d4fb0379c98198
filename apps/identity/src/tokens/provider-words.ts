import type { Language } from '#libs/http';

interface ProviderWords {
  readonly errorTitle: string;
  readonly errorText: string;
  readonly home: string;
  readonly signOutTitle: string;
  readonly signOutText: string;
  readonly signOut: string;
  readonly stay: string;
  readonly goOn: string;
  readonly signedOutTitle: string;
  readonly signedOutText: string;
}

/** What the provider's own pages say. */
export const PROVIDER_WORDS: Readonly<Record<Language, ProviderWords>> = {
  vi: {
    errorTitle: 'Không đăng nhập được',
    errorText: 'Yêu cầu đăng nhập không hợp lệ hoặc đã hết hạn. Hãy bắt đầu lại từ trang đầu.',
    home: 'Về trang đầu',
    signOutTitle: 'Đăng xuất?',
    signOutText: 'Trên máy dùng chung, hãy đăng xuất khi rời đi.',
    signOut: 'Đăng xuất',
    stay: 'Ở lại',
    goOn: 'Tiếp tục',
    signedOutTitle: 'Bạn đã đăng xuất',
    signedOutText: 'Phiên làm việc trên máy này đã kết thúc.',
  },
  en: {
    errorTitle: 'You cannot sign in this way',
    errorText: 'The request to sign in is not valid or has expired. Start again from the first page.',
    home: 'To the first page',
    signOutTitle: 'Sign out?',
    signOutText: 'On a shared computer, sign out when you leave.',
    signOut: 'Sign out',
    stay: 'Stay signed in',
    goOn: 'Continue',
    signedOutTitle: 'You are signed out',
    signedOutText: 'The session on this computer has ended.',
  },
};
