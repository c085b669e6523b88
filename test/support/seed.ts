import { configureGlobal } from 'fast-check';

// Every run tries the same cases, so that a failure comes from a change and not from chance.
configureGlobal({ seed: 20_261_124 });
