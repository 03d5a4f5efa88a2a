import { readSafetensors } from '#engine/weights/readSafetensors.ts';
import { plainNetwork, type Trace } from '#networks/agreement/plain.ts';
import weights from '#networks/agreement/weights.safetensors?url&inline';
import { type Networks, type Reading, read } from './model.ts';
import { agreementTracker } from './scene.ts';

/** What the page is built with: what both networks make of the first sentence. */
export interface Opening {
  words: string;
  reading: Reading;
}

/** Only the server calls it: it carries the weights. */
export function trainedNetworks(): Networks {
  const bytes = Uint8Array.from(atob(weights.slice(weights.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  const { tensors } = readSafetensors(bytes);
  return { lstm: plainNetwork(tensors, 'lstm'), rnn: plainNetwork(tensors, 'rnn') };
}

/** The opening of a scene as a link or an author writes it, rounded to what can be seen. */
export function openingOf(text = ''): Opening {
  const state = text === '' ? agreementTracker.initial : agreementTracker.decode(text);
  if (!state) throw new Error(`AgreementTracker: not a scene: "${text}"; write it as in a copied link (see scene.ts)`);
  const { lstm, rnn } = read(trainedNetworks(), state.words);
  return { words: state.words.join(' '), reading: { lstm: rounded(lstm), rnn: rounded(rnn) } };
}

const round = (values: readonly number[]) => values.map((value) => Number(value.toFixed(3)));

const rounded = ({ hiddens, cells, gates, plural }: Trace): Trace => ({
  hiddens: hiddens.map(round),
  cells: cells.map(round),
  gates: gates.map(({ update, forget, candidate, output }) => ({
    update: round(update),
    forget: round(forget),
    candidate: round(candidate),
    output: round(output),
  })),
  plural: round(plural),
});
