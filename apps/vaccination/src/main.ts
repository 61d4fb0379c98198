import { runService } from '#libs/runtime';
import { vaccination } from './service.js';

await runService(vaccination);
