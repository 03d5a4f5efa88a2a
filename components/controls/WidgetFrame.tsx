import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t, word } from '#language/words.ts';
import { Typeset } from '../plot/Typeset.tsx';
import { DataTable, type TableData } from './DataTable.tsx';
import { useAnnouncement } from './useAnnouncement.ts';
import type { LiveScene } from './useScene.ts';
import { useWidgetId, WidgetId } from './widgetId.ts';
import './widget-frame.css';

interface Props {
  /** What the widget shows, in a few words: "Hinge loss of three scores". */
  title: string;
  scene: LiveScene<unknown>;
  /** The picture in one sentence, with its numbers. Spoken when it has changed and rests. */
  summary: string;
  /** The same sentence as it is shown, when it has sliders in it. */
  sentence?: ComponentChildren;
  /** The picture's numbers. */
  table: TableData;
  /** The formula behind the picture, with the picture's numbers. */
  formula?: ComponentChildren;
  /** Further buttons and sliders; left out of print. */
  controls?: ComponentChildren;
  /** A `<Predict>`. */
  question?: ComponentChildren;
  /** The picture. */
  children: ComponentChildren;
}

/** What every widget has around its picture: a name, copy link, reset, controls, a live summary and a table. */
export function WidgetFrame(props: Props) {
  return (
    <WidgetId.Provider value={props.scene.name}>
      <Frame {...props} />
    </WidgetId.Provider>
  );
}

function Frame(props: Props) {
  const {
    title,
    scene,
    summary,
    sentence = <Typeset>{summary}</Typeset>,
    table,
    formula,
    controls,
    question,
    children,
  } = props;
  const titleId = useWidgetId('title');
  const announcement = useAnnouncement(summary);
  return (
    <section class="widget" aria-labelledby={titleId} data-pagefind-ignore>
      <div class="widget-bar">
        <p class="widget-title" id={titleId}>
          {title}
        </p>
        <CopyLink scene={scene} />
        <button type="button" class="widget-button" onClick={scene.reset}>
          {t('Reset')}
        </button>
      </div>
      <div class="widget-body">{children}</div>
      <p class="widget-summary">{sentence}</p>
      {formula}
      {controls && <div class="widget-controls">{controls}</div>}
      {question}
      <p class="unseen" role="status">
        {announcement}
      </p>
      <details class="widget-data">
        <summary>{t('Numbers as a table')}</summary>
        <DataTable {...table} />
      </details>
    </section>
  );
}

type CopyState = 'ready' | 'copied' | 'failed';
const copyTexts: Record<CopyState, string> = {
  ready: word('Copy link'),
  copied: word('Link copied'),
  failed: word('See address bar'),
};

function CopyLink({ scene }: { scene: LiveScene<unknown> }) {
  const [state, setState] = useState<CopyState>('ready');
  const button = useRef<HTMLButtonElement>(null);
  const copy = async () => {
    const figure = button.current?.closest('figure[id]');
    const link = scene.link(figure?.id);
    // Without a secure context there is no clipboard; the address bar has the link by now.
    const copied = navigator.clipboard?.writeText(link) ?? Promise.reject(new Error('no clipboard'));
    setState(
      await copied.then(
        () => 'copied',
        () => 'failed',
      ),
    );
    setTimeout(() => setState('ready'), 2500);
  };
  return (
    <button type="button" class="widget-button widget-copy" onClick={copy} ref={button}>
      <span aria-live="polite">{t(copyTexts[state])}</span>
    </button>
  );
}
