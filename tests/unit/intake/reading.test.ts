import { describe, expect, it } from 'vitest';
import { labelFiles } from '../../../src/bundle/intake/label.ts';

describe('names of files in the report', () => {
  const file = (path: string, name: string) => ({ path, file: name });
  const labels = (files: readonly ReturnType<typeof file>[], dirs: readonly string[]) => {
    const map = labelFiles(files, dirs);
    return files.map((one) => map.get(one) ?? one.file);
  };

  it('are those within the folder', () => {
    const files = [file('/x/dumps/a.md', 'a.md'), file('/x/dumps/sub/a.md', 'sub/a.md')];
    expect(labels(files, ['/x/dumps'])).toEqual(['a.md', 'sub/a.md']);
  });

  it("have the folder's name before them where two folders hold one name, and no path of this machine", () => {
    const files = [file('/x/one/a.md', 'a.md'), file('/y/two/a.md', 'a.md'), file('/y/two/b.md', 'b.md')];
    expect(labels(files, ['/x/one', '/y/two'])).toEqual(['one/a.md', 'two/a.md', 'b.md']);
  });

  it('are told apart even when the folders have one name', () => {
    const files = [file('/x/dumps/a.md', 'a.md'), file('/y/dumps/a.md', 'a.md')];
    expect(labels(files, ['/x/dumps', '/y/dumps'])).toEqual(['dumps/a.md', 'dumps/a.md (2)']);
  });
});
