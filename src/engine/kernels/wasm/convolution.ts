import { biasFor, MOST, pack, PANEL, PANEL_ROWS, tile } from './panel';

export function convolve(
  pixels: i32, channels: i32, run: i32, rows: i32, x: usize, pixelTable: usize, rowTable: usize,
  w: usize, bias: usize, relu: i32, y: usize,
): void {
  const yRow = <usize>channels << 2;
  // As many filter rows at once as a panel holds; of a row too long for it, a part.
  const rowsAtOnce = max(1, PANEL_ROWS / max(1, run));
  const runAtOnce = min(run, PANEL_ROWS);
  for (let channel = 0; channel < channels; channel += 8) {
    const width = min(8, channels - channel);
    const biases = biasFor(bias, channel, width);
    const to = y + (<usize>channel << 2);
    for (let row = 0; row < rows; row += rowsAtOnce) {
      const rowsNow = min(rowsAtOnce, rows - row);
      for (let start = 0; start < run; start += runAtOnce) {
        const runNow = min(runAtOnce, run - start);
        const isFirst = row == 0 && start == 0;
        const isLast = row + rowsNow == rows && start + runNow == run;
        pack(rowsNow * runNow, width, w + <usize>(row * run + start) * yRow + (<usize>channel << 2), yRow, 4);
        convolvePanel(
          pixels, runNow, rowsNow, x + (<usize>start << 2), pixelTable, rowTable + (<usize>row << 2),
          isFirst ? biases : 0, isLast ? relu : 0, to, yRow, width, isFirst ? 0 : 1,
        );
      }
    }
  }
}

/** All windows times eight filters, which lie in the panel. */
function convolvePanel(
  pixels: i32, run: i32, rows: i32, x: usize, pixelTable: usize, rowTable: usize,
  bias: usize, relu: i32, y: usize, yRow: usize, width: i32, add: i32,
): void {
  x += load<u32>(rowTable);
  for (; pixels >= MOST; pixels -= MOST) {
    windowsMost(x, pixelTable, run, rows, rowTable, bias, y, yRow, width, relu, add);
    pixelTable += MOST << 2;
    y += MOST * yRow;
  }
  for (; pixels > 0; pixels--) {
    windows1(x, pixelTable, run, rows, rowTable, bias, y, yRow, width, relu, add);
    pixelTable += 4;
    y += yRow;
  }
}

function windowsMost(
  x: usize, table: usize, run: i32, rows: i32, rowTable: usize,
  bias: usize, y: usize, yRow: usize, width: i32, relu: i32, add: i32,
): void {
  tile(
    MOST, x + load<u32>(table), x + load<u32>(table, 4), x + load<u32>(table, 8), x + load<u32>(table, 12),
    x + load<u32>(table, 16), MOST > 5 ? x + load<u32>(table, 20) : 0, false, 4, run, rows, rowTable, PANEL, 32, bias,
    y, y + yRow, y + 2 * yRow, y + 3 * yRow, y + 4 * yRow, y + 5 * yRow, width, relu, add,
  );
}

function windows1(
  x: usize, table: usize, run: i32, rows: i32, rowTable: usize,
  bias: usize, y: usize, yRow: usize, width: i32, relu: i32, add: i32,
): void {
  tile(
    1, x + load<u32>(table), 0, 0, 0, 0, 0, false, 4, run, rows, rowTable, PANEL, 32, bias,
    y, 0, 0, 0, 0, 0, width, relu, add,
  );
}

/** How many pixels' gradients are worked through at a time: few enough to stay in the cache for all filter entries. */
const PIXELS_AT_ONCE: i32 = 512;

export function convolveWeights(
  pixels: i32, channels: i32, run: i32, rows: i32, x: usize, pixelTable: usize, rowTable: usize,
  g: usize, dw: usize, add: i32,
): void {
  const gRow = <usize>channels << 2;
  if (!add) memory.fill(dw, 0, <usize>(rows * run) * gRow);
  for (; pixels > 0; pixels -= PIXELS_AT_ONCE) {
    const now = min(pixels, PIXELS_AT_ONCE);
    for (let channel = 0; channel < channels; channel += 8) {
      const width = min(8, channels - channel);
      let panel = g + (<usize>channel << 2);
      let panelStep = gRow;
      if (width < 8) {
        pack(now, width, panel, gRow, 4);
        panel = PANEL;
        panelStep = 32;
      }
      let to = dw + (<usize>channel << 2);
      let left = rows * run;
      for (let entry = 0; left > 0; ) {
        let count = 1;
        if (left >= MOST) {
          count = MOST;
          weightsMost(x, entry, run, rowTable, now, pixelTable, panel, panelStep, to, gRow, width);
        } else if (left >= 3) {
          count = 3;
          weights3(x, entry, run, rowTable, now, pixelTable, panel, panelStep, to, gRow, width);
        } else weights1(x, entry, run, rowTable, now, pixelTable, panel, panelStep, to, gRow, width);
        entry += count;
        left -= count;
        to += count * gRow;
      }
    }
    g += <usize>now * gRow;
    pixelTable += <usize>now << 2;
  }
}

/**
 * `count` entries of the filter from `entry` on, times eight channels, summed over pixels: a tile whose left rows begin at
 * these entries' places in the first window, and whose inner axis is the table's.
 */
// @ts-ignore: decorator
@inline
function weightsOf(
  count: i32, x: usize, entry: i32, run: i32, rowTable: usize, pixels: i32, pixelTable: usize,
  panel: usize, panelStep: usize, to: usize, toStep: usize, width: i32,
): void {
  tile(
    count, placeOf(x, entry, run, rowTable),
    count > 1 ? placeOf(x, entry + 1, run, rowTable) : 0, count > 2 ? placeOf(x, entry + 2, run, rowTable) : 0,
    count > 3 ? placeOf(x, entry + 3, run, rowTable) : 0, count > 4 ? placeOf(x, entry + 4, run, rowTable) : 0,
    count > 5 ? placeOf(x, entry + 5, run, rowTable) : 0,
    true, 0, pixels, 1, pixelTable, panel, panelStep, 0,
    to, to + toStep, to + 2 * toStep, to + 3 * toStep, to + 4 * toStep, to + 5 * toStep, width, 0, 1,
  );
}

function placeOf(x: usize, entry: i32, run: i32, rowTable: usize): usize {
  return x + load<u32>(rowTable + (<usize>(entry / run) << 2)) + (<usize>(entry % run) << 2);
}

function weightsMost(
  x: usize, entry: i32, run: i32, rowTable: usize, pixels: i32, pixelTable: usize,
  panel: usize, panelStep: usize, to: usize, toStep: usize, width: i32,
): void {
  weightsOf(MOST, x, entry, run, rowTable, pixels, pixelTable, panel, panelStep, to, toStep, width);
}

function weights3(
  x: usize, entry: i32, run: i32, rowTable: usize, pixels: i32, pixelTable: usize,
  panel: usize, panelStep: usize, to: usize, toStep: usize, width: i32,
): void {
  weightsOf(3, x, entry, run, rowTable, pixels, pixelTable, panel, panelStep, to, toStep, width);
}

function weights1(
  x: usize, entry: i32, run: i32, rowTable: usize, pixels: i32, pixelTable: usize,
  panel: usize, panelStep: usize, to: usize, toStep: usize, width: i32,
): void {
  weightsOf(1, x, entry, run, rowTable, pixels, pixelTable, panel, panelStep, to, toStep, width);
}

/** Row by row of the filter: g times the transposed filter row, added where the windows' rows lie in dx. */
export function convolveInput(
  pixels: i32, channels: i32, run: i32, rows: i32, dx: usize, pixelTable: usize, rowTable: usize,
  g: usize, w: usize,
): void {
  const gRow = <usize>channels << 2;
  for (let row = 0; row < rows; row++) {
    const to = dx + load<u32>(rowTable + (<usize>row << 2));
    for (let start = 0; start < run; start += 8) {
      const width = min(8, run - start);
      for (let channel = 0; channel < channels; channel += PANEL_ROWS) {
        const now = min(PANEL_ROWS, channels - channel);
        const skip = <usize>channel << 2;
        pack(now, width, w + <usize>(row * run + start) * gRow + skip, 4, gRow);
        scatterPanel(pixels, now, g + skip, gRow, to + (<usize>start << 2), pixelTable, width);
      }
    }
  }
}

function scatterPanel(
  pixels: i32, channels: i32, g: usize, gRow: usize, to: usize, pixelTable: usize, width: i32,
): void {
  for (; pixels >= MOST; pixels -= MOST) {
    tile(
      MOST, g, g + gRow, g + 2 * gRow, g + 3 * gRow, g + 4 * gRow, g + 5 * gRow,
      false, 4, channels, 1, 0, PANEL, 32, 0,
      to + load<u32>(pixelTable), to + load<u32>(pixelTable, 4), to + load<u32>(pixelTable, 8),
      to + load<u32>(pixelTable, 12), to + load<u32>(pixelTable, 16), MOST > 5 ? to + load<u32>(pixelTable, 20) : 0,
      width, 0, 1,
    );
    pixelTable += MOST << 2;
    g += MOST * gRow;
  }
  for (; pixels > 0; pixels--) {
    tile(
      1, g, 0, 0, 0, 0, 0, false, 4, channels, 1, 0, PANEL, 32, 0,
      to + load<u32>(pixelTable), 0, 0, 0, 0, 0, width, 0, 1,
    );
    pixelTable += 4;
    g += gRow;
  }
}

export function pad(
  images: i32, depth: i32, height: i32, row: i32, aroundDepth: i32, aroundHeight: i32, aroundRow: i32,
  x: usize, y: usize,
): void {
  const rowBytes = <usize>row << 2;
  const line = <usize>(row + 2 * aroundRow) << 2;
  const beside = <usize>aroundRow << 2;
  const above = <usize>aroundHeight * line;
  const plane = <usize>(height + 2 * aroundHeight) * line;
  for (; images; images--) {
    memory.fill(y, 0, <usize>aroundDepth * plane);
    y += <usize>aroundDepth * plane;
    for (let d = 0; d < depth; d++) {
      memory.fill(y, 0, above + beside);
      y += above + beside;
      for (let h = 0; h < height; h++) {
        memory.copy(y, x, rowBytes);
        // The right edge of this row and the left edge of the next are neighbours.
        memory.fill(y + rowBytes, 0, h + 1 < height ? 2 * beside : beside + above);
        x += rowBytes;
        y += line;
      }
      y += above - beside;
    }
    memory.fill(y, 0, <usize>aroundDepth * plane);
    y += <usize>aroundDepth * plane;
  }
}

export function unpad(
  images: i32, depth: i32, height: i32, row: i32, aroundDepth: i32, aroundHeight: i32, aroundRow: i32,
  x: usize, y: usize, add: i32,
): void {
  const rowBytes = <usize>row << 2;
  const line = <usize>(row + 2 * aroundRow) << 2;
  const plane = <usize>(height + 2 * aroundHeight) * line;
  for (; images; images--) {
    x += <usize>aroundDepth * plane;
    for (let d = 0; d < depth; d++) {
      let from = x + <usize>aroundHeight * line + (<usize>aroundRow << 2);
      for (let h = 0; h < height; h++) {
        if (add) {
          for (let q: usize = 0; q < rowBytes; q += 4) store<f32>(y + q, load<f32>(y + q) + load<f32>(from + q));
        } else memory.copy(y, from, rowBytes);
        from += line;
        y += rowBytes;
      }
      x += plane;
    }
    x += <usize>aroundDepth * plane;
  }
}
