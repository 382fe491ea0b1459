/** A folder of dumps of every fate, written for the tests. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const CALL = `<!--1740405543000-->
[两国元首通话](https://press.example/2025/02/24/call)
------
<div><i>Mon, 24 Feb 2025 13:58:53 GMT</i></div>
<p>中国国家主席习近平星期一（2月24日）同俄罗斯总统普京通电话。双方谈到贸易与能源。</p>
`;

const PARADE = `[一篇回顾](https://press.example/2025/03/01/look-back)
------
<div><i>Sat, 01 Mar 2025 09:00:00 GMT</i></div>
<p>当地的一场阅兵吸引了许多观众，天气晴朗。</p>
`;

/** name → bytes; what is expected of each stands in FATES. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'call.md': CALL,
  'again/call.txt': CALL,
  'mirror.html': CALL.replace('press.example/2025', 'www.press.example/2025').replace('双方', '双方还'),
  'parade.md': PARADE,
  'empty.md': '',
  'program.txt': Uint8Array.from([0, 1, 2, 3, 0, 255]),
  'picture.png': Uint8Array.from([137, 80, 78, 71]),
};

export const FATES: Readonly<Record<string, string>> = {
  'again/call.txt': 'duplicate',
  'call.md': 'duplicate',
  'empty.md': 'refused',
  'mirror.html': 'used',
  'parade.md': 'none',
  'picture.png': 'ignored',
  'program.txt': 'refused',
};

export async function writeDumps(dir: string): Promise<void> {
  await mkdir(join(dir, 'again'), { recursive: true });
  for (const [name, bytes] of Object.entries(FILES)) await writeFile(join(dir, name), bytes);
}
