import { Injectable } from '@nestjs/common';
import { BlindIndex, PersonRefs } from '#libs/database';
import { foldName, type IdentityDocument, type StatedPerson } from '#libs/vocabulary';

/** By what an order's person is found. Null where the part is not known. */
export interface OrderIndexColumns {
  /** Name and year of birth: a year agrees with a date in it. */
  readonly nameBirth: Buffer | null;
  readonly nameDate: Buffer | null;
  readonly namePhone: Buffer | null;
  readonly phone: Buffer | null;
}

const NAME_BIRTH = 'test-order.name-birth';
const NAME_DATE = 'test-order.name-date';
const NAME_PHONE = 'test-order.name-phone';
const PHONE = 'test-order.phone';
const DOCUMENT = 'person.document';
const NONE: readonly Buffer[] = [];

/** Blind indexes of what was said of a person. */
@Injectable()
export class OrderIndexes {
  constructor(
    private readonly indexes: BlindIndex,
    private readonly refs: PersonRefs,
  ) {}

  /** For a new row. */
  of(person: StatedPerson): OrderIndexColumns {
    const texts = textsOf(person);
    const index = (name: string, text: string | null): Buffer | null =>
      text === null ? null : this.indexes.of(name, text);
    return {
      nameBirth: index(NAME_BIRTH, texts.nameBirth),
      nameDate: index(NAME_DATE, texts.nameDate),
      namePhone: index(NAME_PHONE, texts.namePhone),
      phone: index(PHONE, person.phone),
    };
  }

  /** For a look-up while keys rotate: the same under every key still held, the current first. */
  allOf(person: StatedPerson): OrderIndexColumns[] {
    const texts = textsOf(person);
    const all = (name: string, text: string | null): readonly Buffer[] =>
      text === null ? NONE : this.indexes.allOf(name, text);
    const [births, dates] = [all(NAME_BIRTH, texts.nameBirth), all(NAME_DATE, texts.nameDate)];
    const [withPhones, phones] = [all(NAME_PHONE, texts.namePhone), all(PHONE, person.phone)];
    return Array.from({ length: Math.max(births.length, withPhones.length) }, (_, key) => ({
      ...{ nameBirth: births[key] ?? null, nameDate: dates[key] ?? null },
      ...{ namePhone: withPhones[key] ?? null, phone: phones[key] ?? null },
    }));
  }

  phonesOf(phone: string): Buffer[] {
    return this.indexes.allOf(PHONE, phone);
  }

  documentOf(document: IdentityDocument): Buffer {
    return this.indexes.of(DOCUMENT, textOf(document));
  }

  documentsOf(document: IdentityDocument): Buffer[] {
    return this.indexes.allOf(DOCUMENT, textOf(document));
  }

  refOf(document: IdentityDocument): string {
    return this.refs.of(document);
  }

  /** A number by which two people of one name are kept from passing each other unseen. */
  lockOf({ fullName }: StatedPerson): number {
    return this.indexes.of('test-order.name', foldName(fullName)).readInt32BE(LOCK_OFFSET);
  }
}

/** Behind the tag of the key. */
const LOCK_OFFSET = 2;

function textOf({ kind, number }: IdentityDocument): string {
  return `${kind} ${number}`;
}

function textsOf({
  fullName,
  birth,
  phone,
}: StatedPerson): Record<'nameBirth' | 'nameDate' | 'namePhone', string | null> {
  const name = foldName(fullName);
  return {
    nameBirth: birth && `${name}\0${birth.year}`,
    nameDate: birth?.precision === 'day' ? `${name}\0${birth.date}` : null,
    namePhone: phone === null ? null : `${name}\0${phone}`,
  };
}
