import { answerOnThread } from '#libs/threads';
import { readBaseMap } from './read-base-map.js';

answerOnThread(readBaseMap);
