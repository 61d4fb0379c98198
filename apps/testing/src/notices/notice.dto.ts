import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '#libs/http';
import {
  CONFIRMATION_MEANS,
  NOTICE_CHANNELS,
  NOTICE_STATES,
  type ConfirmationMeans,
  type NoticeChannel,
  type NoticeState,
} from './correction-notice.js';

const RECIPIENT_KINDS = ['client', 'staff', 'facility', 'citizen'] as const;

export class NoticesQueryString extends PageQuery {
  @ApiPropertyOptional({ enum: NOTICE_STATES, default: 'open' })
  @IsIn(NOTICE_STATES)
  state: NoticeState = 'open';
}

export class ConfirmNoticeBody {
  /** How the recipient came to know it: `read` by himself, or told by phone, visit or letter. */
  @ApiPropertyOptional({ enum: CONFIRMATION_MEANS, default: 'read' })
  @IsOptional()
  @IsIn(CONFIRMATION_MEANS)
  means?: ConfirmationMeans;
}

export class NoticeRecipientView {
  @ApiProperty({ enum: RECIPIENT_KINDS })
  kind!: (typeof RECIPIENT_KINDS)[number];

  /** Of the client, member of staff or facility; absent for a citizen, who is reached through the order. */
  id?: string;
}

export class CorrectionNoticeView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  barcode!: string;

  /** Absent for our own labels. */
  assigner?: string;

  /** The version that corrects. */
  resultVersion!: number;

  @ApiProperty({ enum: ['amendment', 'withdrawal'] })
  kind!: 'amendment' | 'withdrawal';

  recipient!: NoticeRecipientView;

  /** The last version that the recipient saw or was told. */
  seenVersion?: number;

  @ApiProperty({ enum: NOTICE_CHANNELS })
  channel!: NoticeChannel;

  facilityCode!: string;

  laboratoryCode!: string;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  /** When the message to the citizen was queued. */
  @ApiPropertyOptional({ format: 'date-time' })
  toldAt?: string;

  /** Whole minutes since it was opened, until it was confirmed. */
  ageMinutes!: number;

  @ApiPropertyOptional({ format: 'date-time' })
  confirmedAt?: string;

  confirmedBy?: string;

  @ApiPropertyOptional({ enum: CONFIRMATION_MEANS })
  means?: ConfirmationMeans;
}

export class NoticesPage {
  @ApiProperty({ type: [CorrectionNoticeView] })
  items!: CorrectionNoticeView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
