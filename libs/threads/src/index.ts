export { answerOnThread, runOnThread, ThreadExhausted, type ThreadTask } from './run-on-thread.js';
