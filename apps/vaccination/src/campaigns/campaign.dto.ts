import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import { freeText, parseDate, VACCINES, type Vaccine } from '#libs/vocabulary';

export const CAMPAIGN_BYTES_MAX = 131_072;
const NAME_CHARACTERS_MAX = 200;
const QUOTAS_MAX = 1_000;
const PEOPLE_MAX = 2_000_000;
const CAMPAIGN_CODE = /^[A-Z0-9][A-Z0-9-]{1,31}$/;

export class CampaignQuotaBody {
  /** Where people live; left out for the whole area. */
  @ApiPropertyOptional({ example: '31318' })
  @IsOptional()
  @Matches(/^\d{5}$/)
  communeCode?: string;

  /** Of the list in force, such as 1 to 16 of 3355/QĐ-BYT; left out for everybody. */
  @ApiPropertyOptional({ example: '9' })
  @IsOptional()
  @Matches(/^(?:[1-9]|1\d|20)$/)
  priorityGroup?: string;

  @ApiProperty({ minimum: 0, maximum: PEOPLE_MAX })
  @IsInt()
  @Min(0)
  @Max(PEOPLE_MAX)
  people!: number;
}

/** What may be changed of a campaign; what is left out stays. */
export class ChangeCampaignBody {
  @ApiPropertyOptional({ maxLength: NAME_CHARACTERS_MAX, example: 'Đợt 7: AstraZeneca' })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(NAME_CHARACTERS_MAX))
  name?: string;

  /** The first day, in Asia/Ho_Chi_Minh. */
  @ApiPropertyOptional({ example: '2021-08-01', format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  from?: string;

  /** The last day. */
  @ApiPropertyOptional({ example: '2021-08-31', format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  until?: string;

  @ApiPropertyOptional({ enum: VACCINES, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(VACCINES, { each: true })
  vaccines?: Vaccine[];

  /** All of them: those that are left out of the list are no more. */
  @ApiPropertyOptional({ type: [CampaignQuotaBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(QUOTAS_MAX)
  @ValidateNested({ each: true })
  @Type(() => CampaignQuotaBody)
  quotas?: CampaignQuotaBody[];
}

export class OpenCampaignBody {
  /** As documents name it; once in the province. */
  @ApiProperty({ example: 'DOT-7' })
  @Matches(CAMPAIGN_CODE)
  code!: string;

  @ApiProperty({ maxLength: NAME_CHARACTERS_MAX, example: 'Đợt 7: AstraZeneca' })
  @IsString()
  @ParsedBy(freeText(NAME_CHARACTERS_MAX))
  name!: string;

  /** A province, a district or a commune of one's areas. */
  @ApiProperty({ example: '930' })
  @Matches(/^\d{2}(?:\d|\d{3})?$/)
  areaCode!: string;

  /** The first day, in Asia/Ho_Chi_Minh. */
  @ApiProperty({ example: '2021-08-01', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  from!: string;

  /** The last day. */
  @ApiProperty({ example: '2021-08-31', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  until!: string;

  @ApiProperty({ enum: VACCINES, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(VACCINES, { each: true })
  vaccines!: Vaccine[];

  /** Whoever is invited counts in every quota that speaks of them; without any nobody is kept out. */
  @ApiPropertyOptional({ type: [CampaignQuotaBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(QUOTAS_MAX)
  @ValidateNested({ each: true })
  @Type(() => CampaignQuotaBody)
  quotas?: CampaignQuotaBody[];
}

export class CampaignsQueryString extends PageQuery {
  /** Campaigns that are under way on that day. */
  @ApiPropertyOptional({ example: '2021-08-11', format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  on?: string;
}

export class CampaignQuotaAnswer {
  @ApiProperty({ type: String, nullable: true })
  communeCode!: string | null;
  @ApiProperty({ type: String, nullable: true })
  priorityGroup!: string | null;
  people!: number;
  /** Invitations that stand: neither declined nor absent. */
  invited!: number;
}

/** A campaign as lists show it. */
export class ListedCampaign {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  code!: string;
  name!: string;
  areaCode!: string;
  @ApiProperty({ format: 'date' })
  from!: string;
  @ApiProperty({ format: 'date' })
  until!: string;
  @ApiProperty({ enum: VACCINES, isArray: true })
  vaccines!: Vaccine[];
  @ApiProperty({ format: 'date-time' })
  openedAt!: string;
  /** For `If-Match`. */
  version!: number;
}

export class CampaignAnswer extends ListedCampaign {
  quotas!: CampaignQuotaAnswer[];
}

export class CampaignsPage {
  items!: ListedCampaign[];
  nextCursor!: string | null;
}
