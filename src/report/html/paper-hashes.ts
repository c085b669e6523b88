// Generated from paper-style.ts by `npm run gen`.

/** Hashes of the styles and the script of pages to print, as their Content-Security-Policy names them. */
export const DUE_STYLE_HASH = 'sha256-j+2VODyrahVaTG099XPadZz5Mt6JO4T7/WSwHNasMas=';
export const CARD_STYLE_HASH = 'sha256-S6AVHkh76o7SgDS07OpV5Qz19hr8n+knxncsvYISLYI=';
export const CARD_SCRIPT_HASH = 'sha256-bHEuCc5Tl55DkeKtRhFZOsfxNsggc12LzlSajyYjf0A=';
