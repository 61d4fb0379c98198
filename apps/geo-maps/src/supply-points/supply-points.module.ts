import { Module } from '@nestjs/common';
import { SupplyPointStore } from './supply-point.store.js';

/** Points of essential goods, what is said of them, and what is shown. */
@Module({ providers: [SupplyPointStore], exports: [SupplyPointStore] })
export class SupplyPointsModule {}
