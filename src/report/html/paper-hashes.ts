// Generated from paper-style.ts by `npm run gen`.

/** Hashes of the styles and the script of pages to print, as their Content-Security-Policy names them. */
export const DUE_STYLE_HASH = 'sha256-nQdWtVGo2k4U60bL/4ojq+xLoAXEgzK55brAapjjOK0=';
export const CARD_STYLE_HASH = 'sha256-HiHsFGEQE7yh0tQr+qmj+f9oKLkXArYGgec+BiiFgE0=';
export const CARD_SCRIPT_HASH = 'sha256-xb4jLLh6/WSZPj4hq4dOxc4BBT2lUwadhC++TmdTphs=';
