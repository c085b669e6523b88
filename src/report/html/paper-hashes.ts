// Generated from paper-style.ts by `npm run gen`.

/** Hashes of the styles and the script of pages to print, as their Content-Security-Policy names them. */
export const DUE_STYLE_HASH = 'sha256-nQdWtVGo2k4U60bL/4ojq+xLoAXEgzK55brAapjjOK0=';
export const CARD_STYLE_HASH = 'sha256-H1iWtuEcA21dxTma97zkdIUJZc/Ib49QUTE2RG+Bd1M=';
export const CARD_SCRIPT_HASH = 'sha256-bHEuCc5Tl55DkeKtRhFZOsfxNsggc12LzlSajyYjf0A=';
