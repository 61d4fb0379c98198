import type { IssueCardBody } from './card-requests';
import type { cardsTexts } from './cards.texts';

/** Ids of the controls by the paths of the request's body. */
export const FIELDS = {
  ...{ 'person.fullName': 'card-name', 'person.birthYear': 'card-birth-year', 'person.phone': 'card-phone' },
  ...{ 'person.communeCode': 'card-commune', 'person.address': 'card-address' },
  declarationCode: 'card-declaration',
} as const;

export interface TypedCard {
  readonly by: 'person' | 'declaration';
  readonly fullName: string;
  readonly birthYear: string;
  readonly phone: string;
  /** Empty until it is chosen. */
  readonly communeCode: string;
  readonly address: string;
  readonly declarationCode: string;
}

export const NO_CARD: TypedCard = {
  by: 'person',
  ...{ fullName: '', birthYear: '', phone: '', communeCode: '', address: '', declarationCode: '' },
};

/** Says whose card it will be, by the one way or the other. */
export function requestOf({ by, declarationCode, ...person }: TypedCard): IssueCardBody {
  if (by === 'declaration') return { declarationCode };
  const { birthYear, phone, ...needed } = person;
  const known = { ...(birthYear !== '' && { birthYear: Number(birthYear) }), ...(phone.trim() !== '' && { phone }) };
  return { person: { ...needed, ...known } };
}

type Missing = { readonly field: keyof typeof FIELDS; readonly text: keyof typeof cardsTexts };

export function missingIn({ by, declarationCode, fullName, communeCode, address }: TypedCard): readonly Missing[] {
  if (by === 'declaration')
    return declarationCode.trim() === '' ? [{ field: 'declarationCode', text: 'declarationNeeded' }] : [];
  return [
    ...(fullName.trim() === '' ? [{ field: 'person.fullName', text: 'nameNeeded' } as const] : []),
    ...(communeCode === '' ? [{ field: 'person.communeCode', text: 'communeNeeded' } as const] : []),
    ...(address.trim() === '' ? [{ field: 'person.address', text: 'addressNeeded' } as const] : []),
  ];
}
