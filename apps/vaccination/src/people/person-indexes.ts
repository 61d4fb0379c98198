import { Injectable } from '@nestjs/common';
import { BlindIndex } from '#libs/database';
import { foldName, hamletKey, hamletOf, type Birth, type IdentityDocument, type StatedPerson } from '#libs/vocabulary';

/** By what a person is found. Null where the part is not known. */
export interface PersonIndexColumns {
  readonly nameBirth: Buffer | null;
  readonly nameDate: Buffer | null;
  readonly nameHamlet: Buffer | null;
  readonly phone: Buffer | null;
}

/** Where people of one name and birth are found, under every key still held. */
export interface NameAndBirthIndexes {
  readonly nameBirth: readonly Buffer[];
  /** Empty where only the year is known. */
  readonly nameDate: readonly Buffer[];
}

type Texts = Readonly<Record<keyof PersonIndexColumns, string | null>>;

const NAMES: Readonly<Record<keyof PersonIndexColumns, string>> = {
  nameBirth: 'vaccination-person.name-birth',
  nameDate: 'vaccination-person.name-date',
  nameHamlet: 'vaccination-person.name-hamlet',
  phone: 'vaccination-person.phone',
};
const DOCUMENT = 'vaccination-person.document';
/** Behind the tag of the key. */
const LOCK_OFFSET = 2;

/** Blind indexes of what is known of a person. */
@Injectable()
export class PersonIndexes {
  constructor(private readonly indexes: BlindIndex) {}

  /** For a new row. */
  of(person: StatedPerson): PersonIndexColumns {
    const texts = textsOf(person);
    const index = (column: keyof Texts): Buffer | null => {
      const text = texts[column];
      return text === null ? null : this.indexes.of(NAMES[column], text);
    };
    return {
      nameBirth: index('nameBirth'),
      nameDate: index('nameDate'),
      nameHamlet: index('nameHamlet'),
      phone: index('phone'),
    };
  }

  /** For a look-up while keys rotate: the same under every key still held, the current first. */
  allOf(person: StatedPerson): PersonIndexColumns[] {
    const texts = textsOf(person);
    const all = (column: keyof Texts): readonly Buffer[] => {
      const text = texts[column];
      return text === null ? [] : this.indexes.allOf(NAMES[column], text);
    };
    const columns = {
      nameBirth: all('nameBirth'),
      nameDate: all('nameDate'),
      nameHamlet: all('nameHamlet'),
      phone: all('phone'),
    };
    const keys = Math.max(...Object.values(columns).map(({ length }) => length));
    return Array.from({ length: keys }, (_, key) => ({
      nameBirth: columns.nameBirth[key] ?? null,
      nameDate: columns.nameDate[key] ?? null,
      nameHamlet: columns.nameHamlet[key] ?? null,
      phone: columns.phone[key] ?? null,
    }));
  }

  /** For a look-up by name and birth; a birth that is not known finds nobody. */
  namesakesOf(fullName: string, birth: Birth | null): NameAndBirthIndexes {
    const nobody = { sex: 'unknown', nationality: null, phone: null, residence: { kind: 'unknown' } } as const;
    const indexes = this.allOf({ ...nobody, fullName, birth });
    return {
      nameBirth: indexes.flatMap(({ nameBirth }) => nameBirth ?? []),
      nameDate: indexes.flatMap(({ nameDate }) => nameDate ?? []),
    };
  }

  /** Of a document, for a new row. */
  documentOf({ kind, number }: IdentityDocument): Buffer {
    return this.indexes.of(DOCUMENT, `${kind} ${number}`);
  }

  /** Of a document, under every key still held. */
  documentsOf({ kind, number }: IdentityDocument): Buffer[] {
    return this.indexes.allOf(DOCUMENT, `${kind} ${number}`);
  }

  /** A number by which two people of one name are kept from passing each other unseen. */
  lockOf({ fullName }: StatedPerson): number {
    return this.indexes.of('vaccination-person.name', foldName(fullName)).readInt32BE(LOCK_OFFSET);
  }
}

function textsOf({ fullName, birth, phone, residence }: StatedPerson): Texts {
  const name = foldName(fullName);
  const hamlet = residence.kind === 'commune' ? hamletOf(residence.address ?? '') : undefined;
  return {
    nameBirth: birth && `${name}\0${birth.year}`,
    nameDate: birth?.precision === 'day' ? `${name}\0${birth.date}` : null,
    nameHamlet:
      residence.kind === 'commune' && hamlet !== undefined
        ? `${name}\0${residence.communeCode}\0${hamletKey(hamlet)}`
        : null,
    phone,
  };
}
