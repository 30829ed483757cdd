/** Reads a body of server-sent events (HTML standard, 9.2.6). */

/**
 * Gives each event of a stream as {id, kind, data}. Comments only show that the connection stands.
 * @param {ReadableStream<Uint8Array>} body
 */
export async function* readEvents(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    text += value;
    const blocks = text.split('\n\n');
    text = blocks.pop();
    yield* blocks.map(parse).filter((event) => event.data !== '');
  }
}

function parse(block) {
  const event = { id: '', kind: 'message', data: '' };
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).replace(/^ /, '');
    switch (line.slice(0, colon)) {
      case 'id':
        event.id = value;
        break;
      case 'event':
        event.kind = value;
        break;
      case 'data':
        event.data += (event.data === '' ? '' : '\n') + value;
        break;
    }
  }
  return event;
}
