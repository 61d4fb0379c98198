import { Module } from '@nestjs/common';
import { SecondFactorStore } from './second-factor.store.js';
import { SecondFactors } from './second-factors.js';

/** What is asked besides the password. */
@Module({ providers: [SecondFactorStore, SecondFactors], exports: [SecondFactors] })
export class SecondFactorModule {}
