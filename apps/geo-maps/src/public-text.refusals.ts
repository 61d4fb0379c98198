import { defineMessages } from '#libs/http';
import type { PublicTextRefusal } from '#libs/vocabulary';

/** Why a text must not stand on a public map. */
export const publicTextMessages = defineMessages({
  'text-has-personal-number': {
    vi: 'Không được ghi số điện thoại, số giấy tờ, thư điện tử hoặc mã ca bệnh: nội dung này sẽ được công bố.',
    en: 'Must have no phone, identity number, e-mail or case number: it will be published.',
  },
  'text-names-home': {
    vi: 'Không được ghi nhà riêng của ai: nội dung này sẽ được công bố.',
    en: "Must not name anybody's home: it will be published.",
  },
  'text-names-person': {
    vi: 'Không được ghi tên người: nội dung này sẽ được công bố.',
    en: 'Must not name a person: it will be published.',
  },
} satisfies Record<PublicTextRefusal, { readonly vi: string; readonly en: string }>);
