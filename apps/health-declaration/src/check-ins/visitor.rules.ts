import {
  foldName,
  parseFullName,
  parseIdentityDocument,
  parsePhone,
  type IdentityDocument,
  type Parsed,
} from '#libs/vocabulary';

/** A person at a place, as a form, a card or a declaration names them; every field is laid out well. */
export interface VisitorForm {
  readonly fullName: string;
  readonly phone?: string;
  readonly identityDocument?: { readonly kind: string; readonly number: string };
  readonly address?: string;
}

/** As kept, sealed: name in NFC, phone in E.164, number without spaces. */
export interface Visitor {
  readonly fullName: string;
  readonly phone: string | null;
  readonly identityDocument: IdentityDocument | null;
  readonly address: string | null;
}

const HIDDEN = '***';
const COUNTRY_CODE = '+84';

export function readVisitor(form: VisitorForm): Parsed<Visitor> & { readonly path?: string } {
  const fullName = parseFullName(form.fullName);
  if (!fullName.ok) return { ...fullName, path: 'fullName' };
  const phone = form.phone === undefined ? undefined : parsePhone(form.phone);
  if (phone && !phone.ok) return { ...phone, path: 'phone' };
  const document = form.identityDocument && parseIdentityDocument(form.identityDocument);
  if (document && !document.ok) return { ...document, path: 'identityDocument' };
  return {
    ok: true,
    value: {
      fullName: fullName.value,
      phone: phone?.value ?? null,
      identityDocument: document ? { kind: document.value.kind, number: document.value.number } : null,
      address: form.address?.normalize('NFC').trim() ?? null,
    },
    warnings: [],
  };
}

/** The number on a chip card; other documents have no chip. */
export function parseCitizenId(number: string): Parsed<IdentityDocument> {
  return parseIdentityDocument({ kind: 'citizen-id', number });
}

export function documentText({ kind, number }: IdentityDocument): string {
  return `${kind} ${number}`;
}

/**
 * The text by which one person is told from another: the document, or the phone with the name, since families share
 * phones. Who has neither is known by what was shown.
 */
export function personText({ identityDocument, phone, fullName }: Visitor, shownBy: string): string {
  if (identityDocument) return `document ${documentText(identityDocument)}`;
  return phone === null ? `${shownBy} ${foldName(fullName)}` : `phone ${phone} ${foldName(fullName)}`;
}

/** What the owner of a place may see, as the platforms of 2021 showed it: `Ng*** (09***456)`. */
export function maskedVisitor({ fullName, phone }: Visitor): string {
  const [first = '', second = ''] = [...fullName.normalize('NFC')];
  const name = `${first.toUpperCase()}${second.toLowerCase()}${HIDDEN}`;
  return phone === null ? name : `${name} (${maskedPhone(phone)})`;
}

function maskedPhone(phone: string): string {
  const national = phone.startsWith(COUNTRY_CODE) ? `0${phone.slice(COUNTRY_CODE.length)}` : phone;
  return `${national.slice(0, 2)}${HIDDEN}${national.slice(-3)}`;
}
