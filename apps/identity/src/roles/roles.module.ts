import { Module } from '@nestjs/common';
import { AreasOfProvince } from './areas-of-province.js';

/** What roles, scopes and areas mean. */
@Module({ providers: [AreasOfProvince], exports: [AreasOfProvince] })
export class RolesModule {}
