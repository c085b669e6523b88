// The one door to zod, which is heavy to load: what comes through here is imported when it is used.
export { z } from 'zod';
