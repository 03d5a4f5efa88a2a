import type ts from 'typescript';
import type { Answer, Question, Start, TypeService } from './protocol.ts';
import { createTypeService } from './service.ts';

/** TypeScript on a thread of its own: the page goes on while it thinks. */
let service: TypeService | undefined;

self.onmessage = async ({ data }: MessageEvent<Start | Question>) => {
  if ('compiler' in data) reply(0, () => start(data));
  else reply(data.id, () => (service![data.ask] as (...given: unknown[]) => unknown)(...data.with));
};

async function start({ compiler, files }: Start): Promise<void> {
  const [loaded, response] = await Promise.all([
    import(/* @vite-ignore */ compiler) as Promise<{ default: typeof ts }>,
    fetch(files),
  ]);
  if (!response.ok) throw new Error(`${files}: ${response.status}`);
  service = createTypeService(loaded.default, await response.json());
  // The first check reads all declarations: better now than under the first key.
  service.check('', '');
}

async function reply(id: number, make: () => unknown): Promise<void> {
  let message: Answer;
  try {
    message = { id, answer: await make() };
  } catch (error) {
    message = { id, error: String(error) };
  }
  self.postMessage(message);
}
