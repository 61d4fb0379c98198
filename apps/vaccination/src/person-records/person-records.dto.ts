import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import {
  DOSE_KINDS,
  parseFullName,
  VACCINES,
  type DoseKind,
  type PersonAssurance,
  type Vaccine,
} from '#libs/vocabulary';
import { ShownVaccinatedPerson } from '../doses/dose-record.dto.js';
import { LISTING_SOURCES, type ListingSource } from '../listings/listing-source.js';
import { parseSearchedBirth, parseSearchedDocument } from './person-search.rules.js';

/** `full`: one's own people. `next-dose`: of another facility's, only what the next dose needs. */
const VIEWS = ['full', 'next-dose'] as const;
export type PersonView = (typeof VIEWS)[number];

export class PeopleQueryString extends PageQuery {
  /** Where people live; a commune of one's areas. */
  @ApiPropertyOptional({ example: '31318' })
  @IsOptional()
  @Matches(/^\d{5}$/)
  commune?: string;

  /** With `birth`; marks and case do not matter. */
  @ApiPropertyOptional({ example: 'Nguyễn Thị Ví Dụ' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseFullName)
  name?: string;

  /** A year or a date, with `name`. */
  @ApiPropertyOptional({ example: '1984-03-01' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseSearchedBirth)
  birth?: string;

  /** The number that is shown, or one that a chip card names beside it. */
  @ApiPropertyOptional({ example: '099184001234' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseSearchedDocument)
  document?: string;

  /** On a list of this source, or by registration. */
  @ApiPropertyOptional({ enum: LISTING_SOURCES })
  @IsOptional()
  @IsIn(LISTING_SOURCES)
  source?: ListingSource;

  /** Of 3355/QĐ-BYT, or `unknown`. */
  @ApiPropertyOptional({ example: '9' })
  @IsOptional()
  @Matches(/^(?:[1-9]|1\d|20|unknown)$/)
  priorityGroup?: string;

  /** `no`: no dose is counted yet. */
  @ApiPropertyOptional({ enum: ['yes', 'no'] })
  @IsOptional()
  @IsIn(['yes', 'no'])
  vaccinated?: 'yes' | 'no';
}

/** Somebody on record, covered. */
export class ListedPerson {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: VIEWS })
  view!: PersonView;
  /** As all fields of the person, null where only the next dose is told. */
  maskedName!: string | null;
  birthYear!: number | null;
  sex!: string | null;
  residenceCommune!: string | null;
  @ApiProperty({ enum: ['card-read', 'document-typed', 'none'], nullable: true })
  assurance!: PersonAssurance | null;
  /** Those that stand. */
  doses!: number;
  /** The day of the last basic dose; null before it. */
  completedDay!: string | null;
}

export class PeoplePage {
  items!: ListedPerson[];
  nextCursor!: string | null;
}

/** A dose that stands. */
export class DoseOfPerson {
  /** Null for another facility's. */
  @ApiProperty({ format: 'uuid', nullable: true })
  id!: string | null;
  doseNumber!: number;
  @ApiProperty({ enum: DOSE_KINDS })
  kind!: DoseKind;
  @ApiProperty({ enum: VACCINES })
  vaccine!: Vaccine;
  @ApiProperty({ format: 'date' })
  day!: string;
  /** Null for another facility's, and where it is unknown. */
  lot!: string | null;
  facilityCode!: string | null;
  violations!: string[];
}

/** The dose that comes next. */
export class NextDueAnswer {
  number!: number;
  @ApiProperty({ enum: DOSE_KINDS })
  kind!: DoseKind;
  /** Null where there is a choice. */
  @ApiProperty({ enum: VACCINES, nullable: true })
  vaccine!: Vaccine | null;
  /** The first day on which it is allowed. */
  @ApiProperty({ format: 'date' })
  from!: string;
  /** The day for which it is planned. */
  @ApiProperty({ format: 'date' })
  usual!: string;
  /** After it the dose is late; null where no longest interval is known. */
  @ApiProperty({ format: 'date', nullable: true })
  until!: string | null;
}

export class ShownPerson {
  /** To whom merges lead, whichever id was asked. */
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: VIEWS })
  view!: PersonView;
  @ApiProperty({ type: () => ShownVaccinatedPerson, nullable: true })
  person!: ShownVaccinatedPerson | null;
  doses!: DoseOfPerson[];
  /** Two doses may be one, and nobody has decided yet. */
  inDoubt!: boolean;
  @ApiProperty({ format: 'date', nullable: true })
  completeOn!: string | null;
  @ApiProperty({ format: 'date', nullable: true })
  fullyVaccinatedFrom!: string | null;
  @ApiProperty({ type: () => NextDueAnswer, nullable: true })
  nextDue!: NextDueAnswer | null;
}
