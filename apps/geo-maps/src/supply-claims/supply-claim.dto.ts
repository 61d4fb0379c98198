import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import { freeText, parsePhone } from '#libs/vocabulary';
import {
  CLAIM_DECISIONS,
  CLAIM_STATES,
  LISTED_CLAIM_STATES,
  type ClaimBasis,
  type ClaimDecision,
  type ClaimState,
  type ListedClaimState,
} from './supply-claim.js';

const NAME_CHARACTERS_MAX = 100;
const REASON_CHARACTERS_MAX = 300;
const BASES = ['contact-phone', 'earlier-claim', 'officer'] as const;

export class SupplyClaimBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  supplyPointId!: string;

  /** The mobile phone to which the code goes; best the one that the point shows as its own. @example "0912 345 678" */
  @IsString()
  @ParsedBy(parsePhone)
  phone!: string;

  /** Whom an officer asks for who must decide. */
  @ApiPropertyOptional({ maxLength: NAME_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(NAME_CHARACTERS_MAX))
  fullName?: string;
}

/** Alike for every point and every phone, known or not. */
export class SupplyClaimAsked {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  /** Until when the code can be told. */
  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class SupplyClaimCodeBody {
  @ApiProperty({ example: '041582' })
  @Matches(/^\d{6}$/)
  code!: string;
}

export class ToldSupplyClaim {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: CLAIM_STATES })
  state!: ClaimState;
  /** For the header `Supply-Owner-Token`; good once the claim is confirmed. Null where it is good for nothing any more. */
  token!: string | null;
  /** Null before the claim is confirmed. */
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  tokenExpiresAt!: string | null;
}

export class SupplyClaimsQueryString extends PageQuery {
  @ApiPropertyOptional({ enum: LISTED_CLAIM_STATES, default: 'waiting-for-officer' })
  @IsOptional()
  @IsIn(LISTED_CLAIM_STATES)
  state: ListedClaimState = 'waiting-for-officer';
}

/** Without phone and name. */
export class ListedSupplyClaim {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  version!: number;
  @ApiProperty({ format: 'uuid' })
  supplyPointId!: string;
  /** As the point was called when the code was told. */
  supplyPointName!: string | null;
  communeCode!: string | null;
  @ApiProperty({ enum: CLAIM_STATES })
  state!: ClaimState;
  @ApiProperty({ enum: BASES, nullable: true, type: String })
  basis!: ClaimBasis | null;
  @ApiProperty({ format: 'date-time' })
  toldAt!: string | null;
}

export class SupplyClaimsPage {
  @ApiProperty({ type: ListedSupplyClaim, isArray: true })
  items!: ListedSupplyClaim[];
  nextCursor!: string | null;
}

export class SupplyClaimActAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  /** Of the claim after the act. */
  version!: number;
  @ApiProperty({ enum: CLAIM_DECISIONS })
  decision!: ClaimDecision;
  @ApiProperty({ enum: CLAIM_STATES })
  state!: ClaimState;
  @ApiProperty({ format: 'date-time' })
  actedAt!: string;
  reason!: string | null;
}

export class ShownSupplyClaim extends ListedSupplyClaim {
  /** E.164 */
  phone!: string;
  fullName!: string | null;
  @ApiProperty({ type: SupplyClaimActAnswer, isArray: true })
  decisions!: SupplyClaimActAnswer[];
}

export class SupplyClaimDecisionBody {
  /** `revoke` takes back what was confirmed: the owner's token is good for nothing from then on. */
  @ApiProperty({ enum: CLAIM_DECISIONS })
  @IsIn(CLAIM_DECISIONS)
  decision!: ClaimDecision;

  /** Needed to refuse or revoke; never a person's name. */
  @ApiPropertyOptional({ maxLength: REASON_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason?: string;
}
