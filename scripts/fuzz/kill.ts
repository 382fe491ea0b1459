/** `npx tsx scripts/fuzz/kill.ts [--times N] [--seed N]`: kills builds and says what stood there afterwards. */
import { parseArgs } from 'node:util';
import { killBuilds } from './kills.ts';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const figures = await killBuilds(Number(values.times), Number(values.seed));
console.log(
  `${figures.kills} builds killed (${figures.whileWriting} while writing), ${figures.tooLate} were through before: ` +
    `${figures.old} times the old bundle, ${figures.new} times the new one, ${figures.putBack} times put back by the next ` +
    `build, ${figures.broken} broken.`,
);
process.exitCode = figures.broken > 0 ? 1 : 0;
