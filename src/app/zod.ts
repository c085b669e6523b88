// The only file that imports zod. Zod is slow to load, so modules that import this file are loaded when they are used.
export { z } from 'zod';
