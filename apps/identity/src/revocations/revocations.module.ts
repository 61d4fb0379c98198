import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { RefusedTokensController } from './refused-tokens.controller.js';

/** What the gateway must know of tokens that died before their time. */
@Module({ imports: [ClientsModule, StaffModule], controllers: [RefusedTokensController] })
export class RevocationsModule {}
