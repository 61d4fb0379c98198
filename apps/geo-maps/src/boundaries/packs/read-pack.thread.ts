import { answerOnThread } from '#libs/threads';
import { readPack } from './read-pack.js';

answerOnThread(readPack);
