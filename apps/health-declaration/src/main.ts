import { runService } from '#libs/runtime';
import { healthDeclaration } from './service.js';

await runService(healthDeclaration);
