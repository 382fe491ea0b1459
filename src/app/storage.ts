/** What the reader's browser remembers for them. Storage may be full, forbidden or absent: then nothing is remembered. */
export interface Memory {
  readonly get: (key: MemoryKey) => string | null;
  readonly set: (key: MemoryKey, value: string | null) => void;
}

export type MemoryKey = 'language' | 'theme' | 'pictures';

const PREFIX = 'xp-';

export function memoryIn(storage: () => Storage): Memory {
  return {
    get(key) {
      try {
        return storage().getItem(PREFIX + key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        if (value === null) storage().removeItem(PREFIX + key);
        else storage().setItem(PREFIX + key, value);
      } catch {
        // The choice still holds for this visit.
      }
    },
  };
}
