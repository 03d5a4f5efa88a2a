import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/**
 * A learner's file as text, or why it is none. Links, pipes and devices are not followed, opened for long or read, and no
 * more is read than may be there.
 */
export function readFile(file: string, mostBytes: number): { text: string } | { trouble: string } {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { trouble: 'not a plain file; put the file itself there' };
    if (stats.size > mostBytes) return { trouble: `larger than ${mostBytes} bytes: ${stats.size}; it was not read` };
    const bytes = Buffer.alloc(stats.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length)) };
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP' || code === 'EMLINK') return { trouble: 'a link; put the file itself there' };
    if (name === 'TypeError') return { trouble: 'not UTF-8 text; save it as UTF-8' };
    return { trouble: `can't be read: ${code ?? name}; look at its name and rights` };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
