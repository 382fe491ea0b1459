/** Small folders of dumps, taken in with and without a memory. */
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Memory } from '../../../src/bundle/cache/index.ts';
import { loadLexicon } from '../../../src/bundle/extract/index.ts';
import { takeIn, type Intake } from '../../../src/bundle/intake/index.ts';
import { publisherTable } from '../../../src/bundle/publishers.ts';

const knowledge = { publishers: publisherTable([]), lexicon: loadLexicon('data/lexicon') };

export const CALL = (host = 'press.example', more = '') => `<!--1740405543000-->
[两国元首通话](https://${host}/2025/02/24/call)
------
<div><i>Mon, 24 Feb 2025 13:58:53 GMT</i></div>
<p>中国国家主席习近平星期一（2月24日）同俄罗斯总统普京通电话。双方谈到贸易与能源。${more}</p>
`;
export const WEATHER = '短讯\n\n今天天气晴朗，河岸步道重新开放。\n';

export function makeHome(): { readonly home: string; readonly dumps: string; readonly cache: string } {
  const home = mkdtempSync(join(tmpdir(), 'memory-'));
  mkdirSync(join(home, 'dumps'));
  return { home, dumps: join(home, 'dumps'), cache: join(home, 'cache') };
}

/** Far enough ahead that nothing counts as changed just now. */
const LATER_MS = 60_000;

interface Counted {
  readonly intake: Intake;
  /** Files that were remembered. */
  readonly recalled: number;
}

export async function takeInWith(
  dumps: string,
  cache: string,
  { fingerprint = 'same', began = Date.now() + LATER_MS } = {},
): Promise<Counted> {
  const memory = new Memory({ dir: cache, dumps: [dumps], fingerprint, began });
  let recalled = 0;
  const counting = Object.assign(memory, {
    find: (dump: Parameters<Memory['find']>[0]): number => {
      const found = Memory.prototype.find.call(memory, dump);
      if (found >= -1) recalled += 1;
      return found;
    },
  });
  const intake = await takeIn({ ...knowledge, dirs: [dumps], memory: counting });
  memory.close();
  return { intake, recalled };
}

export const takeInCold = (dumps: string): Promise<Intake> => takeIn({ ...knowledge, dirs: [dumps] });

export const booksIn = (cache: string): readonly string[] => readdirSync(cache).map((name) => join(cache, name));
