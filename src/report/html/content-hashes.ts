// Generated from stylesheet.ts and script.ts by `npm run gen`.

/** Hashes of the page's own style and script, as its Content-Security-Policy names them. */
export const STYLE_HASH = 'sha256-0qZ+zlbiA0fVA8sIoaDuOqALgQ8lgnpBXoOgn/5HijY=';
export const SCRIPT_HASH = 'sha256-KxEAe7H4zFjW6QrG9lAji7v+T8f9GWCg5SKTLK6oqBc=';
