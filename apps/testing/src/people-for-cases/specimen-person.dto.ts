import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const VERSION_MAX = 10_000;

export class SpecimenPersonQuestion {
  /** Of the result that made the other service ask. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  resultVersion!: number;
}

export class SpecimenPersonBirth {
  year!: number;
  date?: string;
}

export class SpecimenPersonDetails {
  fullName!: string;
  birth!: SpecimenPersonBirth | null;
  sex!: string;
  nationality?: string;
  phone?: string;
  identityDocument?: Record<string, unknown>;
  residence!: Record<string, unknown>;
}

export class SpecimenPersonAnswer {
  personId!: string;
  person!: SpecimenPersonDetails;
  collectedAt!: string;
  /** Cycle threshold of its clearest gene; null where none was told. */
  ct!: number | null;
  clinical?: Record<string, unknown>;
  epidemiologicalFactor?: boolean;
  contactOf?: string;
}
