import { useLayoutEffect, useState } from 'preact/hooks';
import { type OwnText, readFile, readText } from './ownText.ts';

const storedAs = 'CharRnn.text';

/** The reader's own text, which stays on this machine and for this visit. */
export interface Own {
  text: string | null;
  /** Told apart from the texts before it. */
  version: number;
  /** What there is to say about the text last given: how much of it is used, or why it can't be. */
  note: string;
  isRefused: boolean;
  takeText(given: string): boolean;
  takeFile(file: File): Promise<boolean>;
}

/** A text that can't be learned leaves the one before in its place. */
export function useOwnText(): Own {
  const [held, setHeld] = useState<{ text: string | null; version: number }>({ text: null, version: 0 });
  const [message, setMessage] = useState({ note: '', isRefused: false });

  useLayoutEffect(() => {
    const stored = read();
    const found = stored === null ? null : readText(stored);
    if (!found || 'failure' in found) return;
    setHeld({ text: found.text, version: 1 });
    setMessage({ note: found.note, isRefused: false });
  }, []);

  function take(given: OwnText): boolean {
    if ('failure' in given) {
      setMessage({ note: given.failure, isRefused: true });
      return false;
    }
    const isKept = keep(given.text);
    const note = isKept ? given.note : `${given.note} This browser keeps it only until the page is left.`;
    setHeld(({ version }) => ({ text: given.text, version: version + 1 }));
    setMessage({ note, isRefused: false });
    return true;
  }

  return {
    ...held,
    ...message,
    takeText: (given) => take(readText(given)),
    takeFile: async (file) => take(await readFile(file)),
  };
}

// A browser may refuse storage altogether, or have no room.
function read(): string | null {
  try {
    return sessionStorage.getItem(storedAs);
  } catch {
    return null;
  }
}

function keep(text: string): boolean {
  try {
    sessionStorage.setItem(storedAs, text);
    return true;
  } catch {
    return false;
  }
}
