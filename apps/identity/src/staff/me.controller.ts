import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, Refused, type Actor } from '#libs/http';
import type { FastifyReply } from 'fastify';
import { StaffAccountsQuery } from '../accounts/staff-accounts.query.js';

/** Who is asking, as his token says. */
export class MeDto {
  id!: string;
  name!: string;
  /** `client` or `staff`. */
  kind!: string;
  /** Null for a client. */
  role!: string | null;
  scopes!: string[];
  areas!: string[];
  facility!: string | null;
  /** When the account of one who is seconded ends, in business time; null without an end. */
  expiresAt!: string | null;
}

@ApiTags('staff')
@Controller('v1/me')
export class MeController {
  constructor(private readonly accounts: StaffAccountsQuery) {}

  /** What a token stands for; any token will do, and without one the answer is 401. */
  @Get()
  @Public()
  @ApiOkResponse({ type: MeDto })
  async show(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeDto> {
    if (actor.kind === 'anonymous') throw new Refused('unauthenticated', { status: 401 });
    void reply.header('cache-control', 'no-store');
    const account = actor.kind === 'staff' ? await this.accounts.byId(actor.id) : undefined;
    return {
      id: actor.id,
      name: actor.name,
      kind: actor.kind,
      role: account?.role ?? null,
      scopes: [...actor.scopes],
      areas: [...actor.areas],
      facility: actor.facility ?? null,
      expiresAt: account?.expiresAt?.toISOString() ?? null,
    };
  }
}
