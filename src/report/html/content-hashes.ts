// Generated from stylesheet.ts and script.ts by `npm run gen`.

/** Hashes of the page's own style and script, as its Content-Security-Policy names them. */
export const STYLE_HASH = 'sha256-H0mK37IMCKVtsYFBfUdDgUNXU9YteQ/dGLhoPIaLdSI=';
export const SCRIPT_HASH = 'sha256-wrJLhy9W73ePqj76BRCOzO9gjVN2LozFA86mTM2g+lc=';
