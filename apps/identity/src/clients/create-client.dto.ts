import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { Client } from './client.js';

/** Scopes that one client may have. */
export const SCOPES_MAX = 100;
/** `<what>:<may do>`, as services declare it on their routes. */
export const SCOPE = /^[a-z][a-z-]{0,30}:[a-z][a-z-]{0,30}$/;
export const AREA = /^\d{2,5}$/;

export class QuotaDto {
  /** Requests a second in the long run. */
  @IsInt()
  @Min(1)
  @Max(100_000)
  perSecond!: number;

  /** Requests at once after a pause. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  burst!: number;
}

export class CreateClientDto {
  /** What people call the application. @example "Sở Y tế: kho dữ liệu" */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name!: string;

  /** What it may do; of what you may do yourself. @example ["reports:read"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SCOPES_MAX)
  @ArrayUnique()
  @Matches(SCOPE, { each: true })
  scopes!: string[];

  /** Provinces, districts or communes that it may do it in; within your own. @example ["930"] */
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(AREA, { each: true })
  areas!: string[];

  /** The facility that it works for. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9._-]{1,64}$/)
  facility?: string;

  /** How often it may ask; without it the gateway's default. */
  @IsOptional()
  @ValidateNested()
  @Type(() => QuotaDto)
  quota?: QuotaDto;
}

/** A client as administrators see it. */
export class ClientDto {
  clientId!: string;
  name!: string;
  scopes!: string[];
  areas!: string[];
  facility!: string | null;
  quota!: QuotaDto | null;
  version!: number;
  createdAt!: string;
  disabledAt!: string | null;
}

export class ClientPageDto {
  items!: ClientDto[];
  /** Null on the last page. */
  nextCursor!: string | null;
}

export class CreatedClientDto extends ClientDto {
  /**
   * The secret, shown this once: only its hash is stored, so that a repeated request (`Idempotency-Replayed: true`)
   * answers null. One who lost the first answer disables the client and creates another.
   */
  clientSecret!: string | null;
}

export function clientDto({ createdAt, disabledAt, ...client }: Client): ClientDto {
  return {
    ...client,
    scopes: [...client.scopes],
    areas: [...client.areas],
    createdAt: createdAt.toISOString(),
    disabledAt: disabledAt?.toISOString() ?? null,
  };
}
