import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { FACILITY_CODE } from '#libs/facility-register';
import { ParsedBy } from '#libs/http';
import { parseDate } from '#libs/vocabulary';

export class DayPackQueryString {
  /** For which point. */
  @ApiProperty({ example: 'TTYT-930' })
  @Matches(FACILITY_CODE)
  facility!: string;

  /** The day without network, in Asia/Ho_Chi_Minh: today, or as soon after as a pack may be taken. */
  @ApiProperty({ example: '2021-08-11', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  day!: string;
}

export class SignedDayPackAnswer {
  /**
   * The pack as JSON text: `id`, `facility`, `day`, `issuedAt`, `validFrom`, `validUntil`, `rules`, `sessions`, `lots`,
   * `people`. The signature is over the very text: it is kept as it came.
   */
  payload!: string;
  kid!: string;
  /** Ed25519 in base64url over four lines: `lachan-vaccination-day-pack`, `1`, `kid`, `payload`. */
  signature!: string;
}

export class PublishedDayPackKey {
  kid!: string;
  /** base64url, 32 bytes of Ed25519. */
  x!: string;
  validFrom!: string;
}

export class PublishedDayPackKeys {
  keys!: PublishedDayPackKey[];
}
