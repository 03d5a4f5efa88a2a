/** A change that an author makes, and how it shows in chapter 04, open in a browser with the cat's score at 86. */
export interface Edit {
  kind: string;
  file: string;
  /** The file with a change that no other `round` makes. */
  change: (source: string, round: number) => string;
  /** Runs in the page: whether it shows there. */
  isSeen: (round: number) => boolean;
}

const chapter = 'content/chapters/loss-functions';
const widget = 'components/widgets/HingeBars';

/** What an author edits, one of each kind. */
export const edits: Edit[] = [
  {
    kind: 'a paragraph of the text',
    file: `${chapter}/index.mdx`,
    change: (source, round) => source.replace('Is the model any good?', `Is the model any good, of ${round}?`),
    isSeen: (round) => document.body.textContent.includes(`any good, of ${round}?`),
  },
  {
    kind: 'the task of an exercise',
    file: `${chapter}/exercises/softmax/prompt.mdx`,
    change: (source, round) => source.replace('of a whole batch', `of a whole batch of ${round}`),
    isSeen: (round) => document.body.textContent.includes(`of a whole batch of ${round}`),
  },
  {
    kind: 'the text of a mistake',
    file: `${chapter}/exercises/softmax/mistakes/overflows.md`,
    change: (source, round) => `${source}\nLook for ${round}.\n`,
    isSeen: (round) => document.body.textContent.includes(`Look for ${round}.`),
  },
  {
    kind: "a widget's View.tsx",
    file: `${widget}/View.tsx`,
    change: (source, round) => source.replace("title={t('Hinge loss')}", `title="Hinge loss, ${round}"`),
    isSeen: (round) => document.body.textContent.includes(`Hinge loss, ${round}`),
  },
  {
    kind: "a widget's model.ts",
    file: `${widget}/model.ts`,
    change: (source, round) => source.replace("reduction: 'sum' }).item()", `reduction: 'sum' }).item() + ${round}`),
    isSeen: (round) => document.body.textContent.includes(`so the loss is ${round + 6}.`),
  },
  {
    kind: "a widget's CSS",
    file: `${widget}/hinge-bars.css`,
    change: (source, round) => `${source}\n.hinge-loss { outline-offset: ${round}px; }\n`,
    isSeen: (round) =>
      getComputedStyle(document.querySelector('.hinge-loss') ?? document.body).outlineOffset === `${round}px`,
  },
  {
    kind: "the site's CSS",
    file: 'src/styles/prose.css',
    change: (source, round) => `${source}\n.prose { outline-offset: ${round}px; }\n`,
    isSeen: (round) => getComputedStyle(document.querySelector('.prose')!).outlineOffset === `${round}px`,
  },
];
