import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { DataPanel } from './DataPanel.tsx';
import { descriptions } from './help.ts';
import { Inspector } from './Inspector.tsx';
import { LossCurves } from './LossCurves.tsx';
import type { Link } from './layout.ts';
import { type Chosen, NetworkPicture } from './NetworkPicture.tsx';
import './neural-playground.css';
import { OutputPanel } from './OutputPanel.tsx';
import { OwnDataPanel } from './OwnDataPanel.tsx';
import { type Opening, openingOf } from './opening.ts';
import { PenSurface } from './PenSurface.tsx';
import { usePen } from './pen.ts';
import { RunsPanel } from './RunsPanel.tsx';
import { SavePanel } from './SavePanel.tsx';
import { Settings } from './Settings.tsx';
import { stillMaps } from './still.ts';
import { sentenceOf, tableOf } from './summary.ts';
import { Transport } from './Transport.tsx';
import { usePalette } from './usePalette.ts';
import { usePlayground } from './usePlayground.ts';

interface Props extends WidgetProps {
  /** The network as the build has trained it: the browser computes nothing until the reader asks. */
  opening?: Opening;
}

/** A small network to build, to train, to take apart. */
export default function NeuralPlayground({ opening: given, ...props }: Props) {
  const opening = useMemo(() => given ?? openingFor(props.scene), [given, props.scene]);
  const element = useRef<HTMLDivElement>(null);
  const playground = usePlayground(opening, props, element);
  const { scene, state, sizes, wake, isPlaying, message } = playground;
  const palette = usePalette(element);
  const pen = usePen(playground);
  const [hovered, setHovered] = useState<Link | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [help, setHelp] = useState('');
  // Only the server draws the stills; the page finds them there.
  const stills = import.meta.env.SSR ? stillMaps(opening, state) : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: of another network, other units
  useEffect(() => {
    setChosen(null);
    setHovered(null);
  }, [sizes]);

  const summary = useRested(sentenceOf(playground), isPlaying);
  const explain = ({ target }: Event) => {
    const named = target instanceof Element ? target.closest<HTMLElement>('[data-help]')?.dataset['help'] : undefined;
    if (named) setHelp(named);
  };

  return (
    <WidgetFrame title="A network to play with" scene={scene} summary={summary} table={tableOf(playground)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens for what happens to the controls within */}
      <div
        class="playground"
        ref={element}
        onPointerEnter={wake}
        onFocusIn={(event) => {
          wake();
          explain(event);
        }}
        onPointerOver={explain}
        onDragOver={(event) => event.preventDefault()}
        onDrop={async (event) => {
          event.preventDefault();
          const file = event.dataTransfer?.files[0];
          if (file) playground.readCsv(await file.text());
        }}
      >
        <Transport playground={playground} />
        <DataPanel playground={playground} groupName={`${scene.name}-data`} />
        <div class="playground-middle">
          <NetworkPicture {...{ playground, palette, stills, chosen }} onChoose={setChosen} onHover={setHovered} />
          <Inspector {...{ playground, hovered, chosen }} onClose={() => setChosen(null)} />
        </div>
        <div class="playground-right">
          <OutputPanel {...{ playground, palette, stills }}>
            {pen.isActive ? <PenSurface pen={pen} /> : null}
          </OutputPanel>
          <LossCurves playground={playground} />
        </div>
        <RunsPanel playground={playground} palette={palette} />
        <Settings playground={playground} />
        <p class="playground-help" aria-hidden="true">
          {descriptions[help] ? (
            <HelpLine {...descriptions[help]} />
          ) : (
            'Point at a control, or go to it by keys, to read here what it does.'
          )}
        </p>
        {message && (
          <p class="playground-message" role="alert">
            {message}
          </p>
        )}
        <div class="playground-panels">
          <OwnDataPanel playground={playground} pen={pen} />
          <SavePanel playground={playground} />
          <details class="playground-more">
            <summary>What every control does</summary>
            <dl>
              {Object.entries(descriptions).map(([key, { name, text }]) => (
                <div key={key}>
                  <dt>{name}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </details>
        </div>
      </div>
    </WidgetFrame>
  );
}

/** Widget.astro gives it; where the widget is rendered by itself, as in tests, it is computed here. */
function openingFor(scene: string | undefined): Opening {
  if (import.meta.env.SSR) return openingOf(scene);
  throw new Error('NeuralPlayground: no opening; place it through Widget.astro, which trains it at build');
}

function HelpLine({ name, text }: { name: string; text: string }) {
  return (
    <>
      <strong>{name}.</strong> {text}
    </>
  );
}

/** A text that changes with every frame, at most every four seconds while it does: for who listens to it. */
function useRested(text: string, isChanging: boolean): string {
  const [rested, setRested] = useState(text);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    if (!isChanging) return;
    setRested(latest.current);
    const timer = setInterval(() => setRested(latest.current), 4000);
    return () => clearInterval(timer);
  }, [isChanging]);
  return isChanging ? rested : text;
}
