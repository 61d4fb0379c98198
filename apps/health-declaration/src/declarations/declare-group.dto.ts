import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Min,
  ValidateNested,
} from 'class-validator';
import { ParsedBy } from '#libs/http';
import { DECLARATION_FORMS, parseFullName, parseInstant, parsePhone, type DeclarationFormCode } from '#libs/vocabulary';
import { DeclarantBody } from './declaration-form.dto.js';
import { ListedDeclaration } from './declaration-views.dto.js';
import { AcceptedDeclaration } from './submit-declaration.dto.js';

export const GROUP_KINDS = ['family', 'vehicle'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** The seats of a long coach, and its crew. */
export const GROUP_MEMBERS_MAX = 60;

/** Who speaks for the group, whether or not one of its members. */
export class GroupLeaderBody {
  @IsString()
  @ParsedBy(parseFullName)
  fullName!: string;

  @ApiProperty({ example: '0300000678' })
  @IsString()
  @ParsedBy(parsePhone)
  phone!: string;
}

const SHARED_FIELDS = {
  residence: { type: 'object', additionalProperties: true },
  placeCode: { type: 'string' },
  answers: { type: 'object', additionalProperties: true },
} as const;

export class DeclareGroupBody {
  @ApiProperty({ enum: GROUP_KINDS })
  @IsIn(GROUP_KINDS)
  kind!: GroupKind;

  @ApiProperty({ enum: DECLARATION_FORMS })
  @IsIn(DECLARATION_FORMS)
  form!: DeclarationFormCode;

  /** As of a single declaration. */
  @IsOptional()
  @IsInt()
  @Min(1)
  questionnaireVersion?: number;

  /** When they declared, all at once; the arrival of the request without it. */
  @ApiProperty({ format: 'date-time' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseInstant)
  declaredAt?: string;

  @IsObject()
  @ValidateNested()
  @Type(() => GroupLeaderBody)
  leader!: GroupLeaderBody;

  /** What is so for every member who does not say otherwise: residence, place, and any answers. */
  @ApiProperty({ type: 'object', additionalProperties: false, properties: SHARED_FIELDS })
  @IsOptional()
  @IsObject()
  shared?: object;

  /** Each with what is shared makes a whole declaration; a member without a phone has the leader's. */
  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: GROUP_MEMBERS_MAX,
    items: {
      type: 'object',
      required: ['declarant'],
      additionalProperties: false,
      properties: {
        declarant: { $ref: getSchemaPath(DeclarantBody) },
        onBehalf: { type: 'boolean' },
        ...SHARED_FIELDS,
      },
    },
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(GROUP_MEMBERS_MAX)
  members!: unknown[];
}

export class DeclaredGroup {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** One code for all, to be shown at a checkpoint. */
  @ApiProperty({ example: 'MV29-GQY5-CKT1-8FPX-4BJJ' })
  code!: string;

  @ApiProperty({ enum: GROUP_KINDS })
  kind!: GroupKind;

  /** In the order in which they were named; each can be corrected by its own code. */
  members!: AcceptedDeclaration[];
}

/** A group, for an officer in whose area at least one of its declarations lies. */
export class ShownGroup {
  id!: string;

  @ApiProperty({ enum: GROUP_KINDS })
  kind!: GroupKind;

  @ApiProperty({ enum: DECLARATION_FORMS })
  form!: DeclarationFormCode;

  questionnaireVersion!: number;
  declaredAt!: string;
  leader!: GroupLeaderBody;
  /** How many declared together. */
  memberCount!: number;
  /** Those of the officer's area. */
  members!: ListedDeclaration[];
}
