/** Nothing leaves the machine: each layer here would be enough alone, and a test asks each of them. */
import { app, type Session } from 'electron';

const switches: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['disable-sync'],
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** Must run before the app is ready. */
export function setOfflineSwitches(): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}

const ownSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** True for what never leaves the machine. */
export function isLocal(address: string): boolean {
  try {
    return ownSchemes.has(new URL(address).protocol);
  } catch {
    return false;
  }
}

export async function keepOffline(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
  session.setSpellCheckerEnabled(false);
  // A proxy that is never there, also for this machine's own addresses.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
}
