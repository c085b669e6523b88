// Loaded before the program (node --require): its clean files never reach their place, so that a test can end it before.
const fs = require('node:fs/promises');
fs.rename = () => new Promise(() => setInterval(() => {}, 60_000));
require('node:module').syncBuiltinESMExports();
