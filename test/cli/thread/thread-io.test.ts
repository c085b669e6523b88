import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { writeAll } from '../../../src/cli/streams.ts';
import { createThreadIo, readTerminalTraits } from '../../../src/cli/thread/thread-io.ts';
import { OutputError } from '../../../src/core/model/errors.ts';

/** The streams of a thread whose main thread answers each piece with this code. */
function open(code?: string): {
  io: ReturnType<typeof createThreadIo>;
  pieces: unknown[];
  port: MessagePort;
} {
  const { port1: port, port2 } = new MessageChannel();
  const pieces: unknown[] = [];
  port2.on('message', (message: { write: string }) => {
    pieces.push(message);
    port2.postMessage({ written: message.write, code });
  });
  return { io: createThreadIo(port, { stdout: { isTTY: true, columns: 72 }, stderr: {} }), pieces, port };
}

describe('the streams of a thread', () => {
  it('have the width of the terminal, and post what is written', async () => {
    const { io, pieces, port } = open();
    expect([io.stdout.isTTY, io.stdout.columns, io.stderr.isTTY]).toEqual([true, 72, undefined]);
    io.stderr.write('first');
    await writeAll(io.stdout, ['second']);
    await io.flush();
    port.close();
    expect(pieces).toContainEqual({ write: 'stderr', content: 'first' });
    expect(pieces).toContainEqual({ write: 'stdout', content: 'second' });
  });

  it('report a full disk', async () => {
    const { io, port } = open('ENOSPC');
    await expect(writeAll(io.stdout, ['text'])).rejects.toBeInstanceOf(OutputError);
    await io.flush();
    port.close();
  });

  it('end quietly if the reader is gone', async () => {
    const { io, pieces, port } = open('EPIPE');
    await writeAll(io.stdout, ['x'.repeat(70_000), 'y'.repeat(70_000)]);
    await io.flush();
    port.close();
    expect(pieces.filter((piece) => (piece as { write: string }).write === 'stdout')).toHaveLength(1);
  });
});

it('readTerminalTraits leaves out what a stream does not know', () => {
  const { io, port } = open();
  port.close();
  expect(readTerminalTraits(io)).toEqual({ stdout: { isTTY: true, columns: 72 }, stderr: {} });
});
