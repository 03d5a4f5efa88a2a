export function repeat(outer: i32, times: i32, inner: i32, x: usize, y: usize): void {
  const bytes = <usize>inner << 2;
  for (; outer; outer--) {
    for (let time = times; time; time--) {
      if (inner == 1) store<f32>(y, load<f32>(x));
      else memory.copy(y, x, bytes);
      y += bytes;
    }
    x += bytes;
  }
}

export function swap(outer: i32, rows: i32, columns: i32, inner: i32, x: usize, y: usize): void {
  const bytes = <usize>inner << 2;
  const row = <usize>columns * bytes;
  for (; outer; outer--) {
    for (let c: usize = 0; c < row; c += bytes) {
      let from = x + c;
      for (let r = rows; r; r--) {
        if (inner == 1) store<f32>(y, load<f32>(from));
        else memory.copy(y, from, bytes);
        from += row;
        y += bytes;
      }
    }
    x += <usize>rows * row;
  }
}

export function gather(outer: i32, n: i32, m: i32, inner: i32, x: usize, index: usize, y: usize): void {
  const row = <usize>inner << 2;
  for (; outer; outer--) {
    for (let j = m; j; j--) {
      for (let i: usize = 0; i < row; i += 4) {
        store<f32>(y, load<f32>(x + <usize>load<i32>(index) * row + i));
        index += 4;
        y += 4;
      }
    }
    x += <usize>n * row;
  }
}

export function scatter(outer: i32, n: i32, m: i32, inner: i32, x: usize, index: usize, y: usize): void {
  const row = <usize>inner << 2;
  memory.fill(y, 0, <usize>(outer * n) * row);
  for (; outer; outer--) {
    for (let j = m; j; j--) {
      for (let i: usize = 0; i < row; i += 4) {
        const to = y + <usize>load<i32>(index) * row + i;
        store<f32>(to, load<f32>(to) + load<f32>(x));
        index += 4;
        x += 4;
      }
    }
    y += <usize>n * row;
  }
}
