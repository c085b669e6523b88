import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';

/** The key of an element in WebDriver. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const START_SECONDS = 60;

/** Nothing that Firefox itself would load or ask. */
const PREFS: Readonly<Record<string, string | number | boolean>> = {
  'marionette.port': 0,
  'browser.download.folderList': 2,
  'browser.download.useDownloadDir': true,
  'browser.helperApps.neverAsk.saveToDisk':
    'application/json,application/zip,text/csv,text/html,text/calendar,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'browser.download.alwaysOpenPanel': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
};

/** A reply: what went wrong, and the result. */
type Reply = [kind: 1, id: number, error: { message: string } | null, result: unknown];

/** A Firefox that is driven by its own protocol, Marionette: JSON over a socket, each message after its length. */
export class Firefox {
  private buffer = Buffer.alloc(0);
  private id = 0;
  private readonly waiting = new Map<number, (reply: Reply) => void>();

  private constructor(
    private readonly child: ChildProcess,
    private readonly socket: Socket,
    /** Where it saves what the page offers. */
    readonly downloads: string,
  ) {
    socket.on('data', (chunk) => this.receive(chunk));
  }

  /** @param folder an empty folder for its profile and its downloads */
  static async launch(folder: string): Promise<Firefox> {
    const [profile, downloads] = [join(folder, 'profile'), join(folder, 'downloads')];
    for (const path of [profile, downloads]) mkdirSync(path);
    const prefs = Object.entries({ ...PREFS, 'browser.download.dir': downloads }).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), prefs.join(''));
    const args = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access'];
    const child = spawn(process.env.FIREFOX ?? 'firefox-esr', [...args, '--profile', profile], {
      stdio: 'ignore',
      env: { ...process.env, HOME: folder },
    });
    const portFile = join(profile, 'MarionetteActivePort');
    for (let half = 0; !existsSync(portFile); half += 1) {
      if (half > START_SECONDS * 2) throw new Error('Firefox did not start');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const firefox = new Firefox(
      child,
      connect(Number(readFileSync(portFile, 'utf8')), '127.0.0.1'),
      downloads,
    );
    await firefox.send('WebDriver:NewSession', {});
    return firefox;
  }

  async open(url: string): Promise<void> {
    await this.send('WebDriver:Navigate', { url });
  }

  /** Runs the body of a function in the page, or in the browser itself, and returns what it returns or promises. */
  async run<T>(script: string, context: 'content' | 'chrome' = 'content'): Promise<T> {
    await this.send('Marionette:SetContext', { value: context });
    try {
      const result = (await this.send('WebDriver:ExecuteScript', { script, args: [] })) as { value: T };
      return result.value;
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  async click(selector: string): Promise<void> {
    await this.send('WebDriver:ElementClick', { id: await this.find(selector) });
  }

  /** Chooses a file. */
  async choose(selector: string, path: string): Promise<void> {
    await this.send('WebDriver:ElementSendKeys', { id: await this.find(selector), text: path });
  }

  async quit(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    await this.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => this.child.kill());
    this.socket.destroy();
    await ended;
  }

  private async find(selector: string): Promise<string> {
    const params = { using: 'css selector', value: selector };
    const { value } = (await this.send('WebDriver:FindElement', params)) as { value: Record<string, string> };
    return value[ELEMENT] ?? '';
  }

  private async send(name: string, params: object): Promise<unknown> {
    this.id += 1;
    const { id } = this;
    const reply = new Promise<Reply>((resolve) => this.waiting.set(id, resolve));
    const message = JSON.stringify([0, id, name, params]);
    this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    const [, , error, result] = await reply;
    if (error) throw new Error(`${name}: ${error.message}`);
    return result;
  }

  private receive(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const colon = this.buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.buffer.toString('utf8', 0, colon));
      if (this.buffer.length < end) return;
      const reply = JSON.parse(this.buffer.toString('utf8', colon + 1, end)) as Reply;
      this.buffer = this.buffer.subarray(end);
      // The greeting is no reply.
      if (Array.isArray(reply)) this.waiting.get(reply[1])?.(reply);
    }
  }
}
