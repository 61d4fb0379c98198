import { Module } from '@nestjs/common';
import { TestingGateway } from './testing.gateway.js';

/** The way to testing. */
@Module({ providers: [TestingGateway], exports: [TestingGateway] })
export class TestingGatewayModule {}
