/** Which hints the address asks for: the open ones, unless it says otherwise. */
export function stateOf(address: URLSearchParams): 'open' | 'done' {
  return address.get('stand') === 'erledigt' ? 'done' : 'open'
}
