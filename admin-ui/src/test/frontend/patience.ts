import { vi } from 'vitest';

// A busy machine may take its time: waiting ends when the thing is there, and gives up only long after it should be.
const waitFor = vi.waitFor;
vi.waitFor = (condition, options = 15000) => waitFor(condition, options);
