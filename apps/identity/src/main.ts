import { runService } from '#libs/runtime';
import { identity } from './service.js';

await runService(identity);
