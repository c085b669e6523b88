// Generated from stylesheet.ts and script.ts by `npm run gen`.

/** Hashes of the page's own style and script, as its Content-Security-Policy names them. */
export const STYLE_HASH = 'sha256-qC3KF3wEVDq2B9sX97kX50JskwJLiDmiRSBzS3RsjVo=';
export const SCRIPT_HASH = 'sha256-8fsHIvQvQewTmPv6HoHbFr21bWGGz3i15oKPFnRM+nE=';
