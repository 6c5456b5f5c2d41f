export const networksDe = {
  refusals: {
    'networks/unknown': () => 'Diesen Eintrag gibt es nicht mehr. Vielleicht hat ihn gerade jemand gelöscht.',
    'networks/stale-version': ({ name }: { name: string }) =>
      `„${name}“ wurde inzwischen von jemand anderem geändert. Vergleichen Sie bitte und speichern Sie noch einmal.`,
    'networks/name-taken': ({ name }: { name: string }) =>
      `Den Namen „${name}“ gibt es schon. Bitte wählen Sie einen anderen oder ändern Sie den vorhandenen Eintrag.`,
  },
}
