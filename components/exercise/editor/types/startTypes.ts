import type { Editor } from '../createEditor.ts';
import { typeClient } from './client.ts';
import { typeExtension } from './extension.ts';
import type { FoundProblem } from './Findings.tsx';
import type { Start } from './protocol.ts';

interface Options {
  editor: Editor;
  starter: string;
  source: Start;
  onProblems: (problems: FoundProblem[]) => void;
}

/** Loads TypeScript, where no editor has yet, and lets this one ask it. */
export async function startTypes({ editor, starter, source, onProblems }: Options): Promise<void> {
  const absolute = (address: string) => new URL(address, location.href).href;
  const client = await typeClient({ compiler: absolute(source.compiler), files: absolute(source.files) });
  editor.extend(typeExtension({ client, starter, onProblems }));
}
