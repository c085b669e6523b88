// Loaded before the program (node --require): with one processor, it checks several files one after the other.
const os = require('node:os');

os.availableParallelism = () => 1;
require('node:module').syncBuiltinESMExports();
