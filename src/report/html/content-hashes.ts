// Generated from stylesheet.ts and script.ts by `npm run gen`.

/** Hashes of the page's own style and script, as its Content-Security-Policy names them. */
export const STYLE_HASH = 'sha256-0qZ+zlbiA0fVA8sIoaDuOqALgQ8lgnpBXoOgn/5HijY=';
export const SCRIPT_HASH = 'sha256-8fsHIvQvQewTmPv6HoHbFr21bWGGz3i15oKPFnRM+nE=';
