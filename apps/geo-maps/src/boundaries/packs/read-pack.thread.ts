import { answerOnThread } from '#libs/runtime';
import { readPack } from './read-pack.js';

answerOnThread(readPack);
