import { Controller } from '@nestjs/common';

/** Every fact that this service takes in, and which view it goes to. */
@Controller()
export class Subscriptions {}
