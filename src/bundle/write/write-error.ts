/** The bundle could not be written; the message says what to do. The folder that was there is untouched. */
export class WriteError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WriteError';
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of this disk is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a file is in the way',
  EMFILE: 'the system allows no more open files',
  ENAMETOOLONG: 'the path is too long',
};

/** Words a failure of the file system for somebody who has to mend it. */
export function writeError(doing: string, error: unknown): WriteError {
  if (error instanceof WriteError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
  return new WriteError(`${doing}: ${reason}. Nothing was changed.`, { cause: error });
}
