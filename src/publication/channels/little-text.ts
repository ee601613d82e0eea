const RESERVED = /[\\|{}@[\]()<>#*_~]/g

/**
 * LinkedIn's "little text": these marks mean something there, and from the first one that is not escaped the text is
 * left out, with an answer that says all went well.
 * @example escapeLittleText('Groep 7 (in de zon)') // 'Groep 7 \\(in de zon\\)'
 */
export function escapeLittleText(text: string): string {
  return text.replace(RESERVED, (mark) => `\\${mark}`)
}

/** What is left of a text over there. @example readLittleText('dag \\(jij\\) en (ik)') // 'dag (jij) en ' */
export function readLittleText(text: string): string {
  const plain = /^(?:\\.|[^\\|{}@[\]()<>#*_~])*/su.exec(text)?.[0] ?? ''
  return plain.replaceAll(/\\(.)/gsu, '$1')
}
