/** What scripts hold, counted in a heap snapshot: the engine's own machine code grows while functions get hot and is left out. */
import type { CDPSession } from 'playwright-core';

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
  };
  readonly nodes: readonly number[];
}

export interface Held {
  readonly objects: number;
  readonly bytes: number;
}

const NOT_SCRIPT = ['code', 'native', 'hidden', 'synthetic'];

/** Objects, texts and closures that are reachable after garbage has been collected. */
export async function heldObjects(session: CDPSession): Promise<Held> {
  // More than once: what one collection frees may hold what the next does.
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let [objects, bytes] = [0, 0];
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (NOT_SCRIPT.includes(types[0][nodes[at + type] ?? 0] ?? '')) continue;
    objects += 1;
    bytes += nodes[at + size] ?? 0;
  }
  return { objects, bytes };
}
