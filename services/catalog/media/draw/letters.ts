// Strokes of capital letters and digits in a cell 40 wide and 60 high.
const STROKES: Readonly<Record<string, string>> = {
  A: 'M2 60L20 2L38 60M9 40H31',
  B: 'M4 2V60H20A15 15 0 0 0 20 30H4M4 2H18A14 14 0 0 1 18 30',
  C: 'M36 12A18 22 0 0 0 4 30A18 24 0 0 0 36 50',
  D: 'M4 2V60H14A24 29 0 0 0 14 2Z',
  E: 'M34 2H5V60H34M5 30H28',
  F: 'M34 2H5V60M5 30H28',
  G: 'M36 12A18 22 0 0 0 4 30A18 24 0 0 0 37 50V34H24',
  H: 'M4 2V60M36 2V60M4 30H36',
  I: 'M20 2V60M10 2H30M10 60H30',
  J: 'M30 2V44A13 14 0 0 1 4 46',
  K: 'M5 2V60M35 2L5 34M16 24L36 60',
  L: 'M6 2V60H34',
  M: 'M2 60V2L20 36L38 2V60',
  N: 'M4 60V2L36 60V2',
  O: 'M20 2A18 29 0 0 0 20 60A18 29 0 0 0 20 2Z',
  P: 'M5 60V2H20A15 16 0 0 1 20 34H5',
  Q: 'M20 2A18 29 0 0 0 20 60A18 29 0 0 0 20 2ZM24 44L38 62',
  R: 'M5 60V2H20A15 16 0 0 1 20 34H5M20 34L36 60',
  S: 'M34 10C28 0 6 -2 6 16C6 34 35 26 35 45C35 63 10 63 4 50',
  T: 'M2 2H38M20 2V60',
  U: 'M4 2V42A16 18 0 0 0 36 42V2',
  V: 'M2 2L20 60L38 2',
  W: 'M0 2L10 60L20 22L30 60L40 2',
  X: 'M4 2L36 60M36 2L4 60',
  Y: 'M3 2L20 32L37 2M20 32V60',
  Z: 'M4 2H36L4 60H36',
  0: 'M20 2A16 29 0 0 0 20 60A16 29 0 0 0 20 2Z',
  1: 'M10 14L22 2V60',
  2: 'M5 16C8 -4 36 -2 34 18C32 32 10 44 4 60H36',
  3: 'M5 4H34L18 26C42 26 40 60 18 60C10 60 6 56 3 50',
  4: 'M28 60V2L3 42H38',
  5: 'M33 2H9L6 28C36 16 42 60 18 60C10 60 6 56 3 50',
  6: 'M32 4C12 8 4 24 4 42A15 17 0 1 0 8 32',
  7: 'M4 2H36L14 60',
  8: 'M20 2A13 14 0 0 0 20 30A13 14 0 0 0 20 2ZM20 30A16 15 0 0 0 20 60A16 15 0 0 0 20 30Z',
  9: 'M36 20A15 17 0 1 0 32 30C34 44 24 56 10 60',
}

/** Draws letters as strokes, so that no font is needed; unknown characters are left out. */
export function strokesOf(text: string): string {
  return [...text]
    .map((letter, at) => (STROKES[letter] ? `<path d="${STROKES[letter]}" transform="translate(${at * 54} 0)"/>` : ''))
    .join('')
}
