import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import { accepted, freeText, parseEmail, parseInstant, refused, type Parsed } from '#libs/vocabulary';
import { ROLE_NAMES, type RoleName } from '../roles/role.rules.js';

const NAME_CHARACTERS_MAX = 100;
const AREAS_MAX = 100;
const AREA = /^\d{2,5}$/;
const FACILITY = /^[A-Z0-9][A-Z0-9-]{2,31}$/;

const parseEnd = (typed: unknown): Parsed<Date> =>
  typeof typed === 'string' ? parseInstant(typed) : refused('wrong-type');
const email = (typed: unknown): Parsed<string> => (typeof typed === 'string' ? parseEmail(typed.trim()) : accepted(''));

/** What a member of staff may do, where, and until when. What is left out he does not have. */
export class StaffGrantBody {
  @ApiProperty({ enum: ROLE_NAMES })
  @IsIn(ROLE_NAMES)
  role!: RoleName;

  /** Provinces, districts or communes; within your own. @example ["930"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(AREAS_MAX)
  @ArrayUnique()
  @Matches(AREA, { each: true })
  areas?: string[];

  /** The facility where he works; of a place's owner the code on its poster. @example "CP-CAI-TAC" */
  @IsOptional()
  @Matches(FACILITY)
  facility?: string;

  /** For somebody who is seconded: until when, in business time. @example "2021-08-12T17:00:00+07:00" */
  @IsOptional()
  @ParsedBy(parseEnd)
  expiresAt?: string;
}

/** A new member of staff. */
export class CreateStaffBody extends StaffGrantBody {
  /** @example "Nguyễn Thử An" */
  @IsString()
  @ParsedBy(freeText(NAME_CHARACTERS_MAX))
  name!: string;

  /** What he signs in with. @example "an@lachan.example" */
  @IsString()
  @ParsedBy(email)
  email!: string;
}

export class StaffQuery extends PageQuery {
  @IsOptional()
  @IsIn(ROLE_NAMES)
  role?: RoleName;
}
