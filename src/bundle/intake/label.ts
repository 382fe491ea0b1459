/** Names for input files in the report. */
import { basename, relative, resolve, sep } from 'node:path';

interface Named {
  readonly file: string;
  readonly path: string;
}

/**
 * The file's name within its folder; where two folders hold the same name, with the folder's name before it. No two
 * files get one label, and no label holds a path of this machine. A file that is not in the map keeps its name.
 */
export function labelFiles<T extends Named>(files: readonly T[], dirs: readonly string[]): ReadonlyMap<T, string> {
  const homes = dirs.map((dir) => ({ root: resolve(dir), name: basename(resolve(dir)) }));
  const homeOf = ({ path }: T): string | null => {
    const home = homes.find(({ root }) => {
      const way = relative(root, resolve(path));
      return way !== '..' && !way.startsWith(`..${sep}`);
    });
    return home?.name ?? null;
  };
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { file } of files) {
    if (seen.has(file)) shared.add(file);
    seen.add(file);
  }
  // Nearly always there is nothing to tell apart, and an archive is large.
  if (shared.size === 0) return new Map();
  const used = new Set<string>();
  return new Map(
    files.map((one) => {
      const home = shared.has(one.file) ? homeOf(one) : null;
      const plain = home === null ? one.file : `${home}/${one.file}`;
      let label = plain;
      for (let n = 2; used.has(label); n++) label = `${plain} (${n})`;
      used.add(label);
      return [one, label];
    }),
  );
}
