import { useState } from 'preact/hooks';
import type { Picture, Point } from '#engine/data/drawing/picture.ts';
import type { LiveScene } from '../../controls/useScene.ts';
import type { KernelLabState } from './scene.ts';

export type Tool = 'window' | 'white' | 'black';

/** A picture of the reader's: read from a file or the clipboard, or drawn. It lives in the page and nowhere else. */
export function useOwnPicture({ state, set }: LiveScene<KernelLabState>) {
  const [picture, setPicture] = useState<Picture>();
  const [tool, setTool] = useState<Tool>('window');
  const [problem, setProblem] = useState('');

  const ink = tool === 'black' ? 0 : 1;

  const show = (next: Picture) => {
    setPicture(next);
    setProblem('');
    if (state.picture !== 'own') set({ picture: 'own' });
  };
  const bring = (reading: Promise<Picture>) =>
    reading.then(
      (next) => {
        show(next);
        setTool('window');
      },
      (error: Error) => setProblem(`Not taken: ${error.message}. The picture is as it was.`),
    );

  return {
    picture,
    problem,
    tool,
    setTool(next: Tool) {
      setTool(next);
      // The first stroke should not wait for its code.
      if (next !== 'window') void import('./pen.ts');
    },
    read: (file: Blob, name?: string) =>
      bring(import('./readPicture.ts').then((reader) => reader.readPicture(file, name))),
    paste: () => bring(import('./readPicture.ts').then((reader) => reader.readClipboard())),
    /** Puts the pen down on a picture, which is the reader's from then on. */
    async begin(under: Picture, at: Point) {
      const { stroke } = await import('./pen.ts');
      show(stroke(under, at, at, ink));
    },
    async draw(from: Point, to: Point) {
      const { stroke } = await import('./pen.ts');
      // Strokes may follow each other faster than the page redraws.
      setPicture((now) => now && stroke(now, from, to, ink));
    },
    async wipe(under: Picture) {
      const { wiped } = await import('./pen.ts');
      show(wiped(under));
    },
  };
}

export type OwnPicture = ReturnType<typeof useOwnPicture>;
