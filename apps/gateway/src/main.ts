import { runService } from '#libs/runtime';
import { gateway } from './service.js';

await runService(gateway);
