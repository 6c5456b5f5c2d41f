export const networksEn = {
  refusals: {
    'networks/unknown': () => 'This entry no longer exists. Perhaps somebody has just removed it.',
    'networks/stale-version': ({ name }: { name: string }) =>
      `“${name}” was changed by somebody else in the meantime. Please compare and save once more.`,
    'networks/name-taken': ({ name }: { name: string }) =>
      `There is already an entry “${name}”. Please choose another name or change the entry that exists.`,
  },
}
