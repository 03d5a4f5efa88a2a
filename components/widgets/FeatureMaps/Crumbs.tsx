import type { Place } from './layers.ts';
import { mapName, pixelName } from './words.ts';

interface Props {
  at: Place | null;
  onGo: (place: Place | null) => void;
  onUp: () => void;
}

/** Where the reader is, and the ways up. */
export function Crumbs({ at, onGo, onUp }: Props) {
  return (
    <nav class="maps-crumbs" aria-label="Level">
      {at && (
        <button type="button" class="widget-button" onClick={onUp}>
          ← Back
        </button>
      )}
      <ol>
        <Crumb name="Whole network" isHere={!at} onGo={() => onGo(null)} />
        {at && <Crumb name={mapName(at)} isHere={!at.pixel} onGo={() => onGo({ ...at, pixel: null })} />}
        {at?.pixel && <Crumb name={pixelName(at)} isHere onGo={() => {}} />}
      </ol>
      {!at && <span>Press a map to go into it</span>}
    </nav>
  );
}

function Crumb({ name, isHere, onGo }: { name: string; isHere: boolean; onGo: () => void }) {
  return (
    <li>
      {isHere ? (
        <span aria-current="location">{name}</span>
      ) : (
        <button type="button" class="widget-button" onClick={onGo}>
          {name}
        </button>
      )}
    </li>
  );
}
