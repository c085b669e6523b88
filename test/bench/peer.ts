export async function measurePeer(_folder: string, _path: string): Promise<string> {
  return '';
}
