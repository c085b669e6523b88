// Loaded before the program (node --require): renaming never finishes, so that a test can kill the program before its
// clean files get their final names.
const fs = require('node:fs/promises');
fs.rename = () => new Promise(() => setInterval(() => {}, 60_000));
require('node:module').syncBuiltinESMExports();
