import type { App } from 'electron';

/**
 * The layers of silence that are switches of Chromium. Each leaves something open that another one closes, so all are set;
 * they must be set before `ready`. What speaks: name prefetch carries text in a name, WebRTC asks STUN servers and joins
 * a multicast group, background services ask for updates.
 */
export const silentSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['dns-prefetch-disable'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['no-pings'],
  ['no-first-run'],
  ['metrics-recording-only'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  [
    'disable-features',
    [
      'WebRtcHideLocalIpsWithMdns',
      'MediaRouter',
      'DialMediaRouteProvider',
      'OptimizationHints',
      'NetworkTimeServiceQuerying',
      'AutofillServerCommunication',
      'CertificateTransparencyComponentUpdater',
      'DnsOverHttps',
      'AsyncDns',
      'Translate',
    ].join(','),
  ],
  // shaders are compiled from what is drawn; they need not rest on the disk
  ['disable-gpu-shader-disk-cache'],
];

/** Date fields follow the interface's language, never the machine's: day before month. Must run before `ready`. */
export function setupLanguage(app: App): void {
  app.commandLine.appendSwitch('lang', 'en-GB');
}

/** Must run before `ready`. Under the dev server names and proxy stay as they are, or the page would not load. */
export function setupSilence(app: App, hasDevServer: boolean): void {
  for (const [name, value] of silentSwitches) {
    if (hasDevServer && name === 'host-resolver-rules') continue;
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
}

/** A proxy where nobody listens (the discard port), also for addresses of this machine. */
export const deadProxy = {
  mode: 'fixed_servers',
  proxyRules: '127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
} as const;
