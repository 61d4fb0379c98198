import { ApiProperty } from '@nestjs/swagger';

const REASONS = ['identity-check', 'correction-ticket', 'undone'] as const;

/** What was changed of a person. */
export class ShownPersonChange {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: ['fullName'] })
  fields!: string[];
  /** The fields as they were, and as they are since. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  before!: object;
  @ApiProperty({ type: 'object', additionalProperties: true })
  after!: object;
  @ApiProperty({ enum: REASONS })
  because!: (typeof REASONS)[number];
  /** Of the row of the work list, of the ticket, or of the change that was undone. */
  @ApiProperty({ format: 'uuid' })
  becauseId!: string;
  @ApiProperty({ format: 'date-time' })
  changedAt!: string;
  changedBy!: string;
  /** The change that has undone it. */
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  undoneBy!: string | null;
}

export class PersonChanges {
  items!: ShownPersonChange[];
}

export class UndonePersonChange {
  /** Of the change that undoes. */
  @ApiProperty({ format: 'uuid' })
  id!: string;
  /** Of the one that is undone. */
  @ApiProperty({ format: 'uuid' })
  undone!: string;
  fields!: string[];
  @ApiProperty({ format: 'date-time' })
  undoneAt!: string;
}
