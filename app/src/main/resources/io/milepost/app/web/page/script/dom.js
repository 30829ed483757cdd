/** Elements, made and found. */

/** The element of an id that the page always has. */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error(`Expected an element '${id}' in the page, found none.`);
  }
  return found;
}

/**
 * Makes an element. Text never becomes markup.
 * @param {string} tag name of the element, with classes after dots: 'li.load'
 * @param {object} properties such as {type: 'button', onclick}; keys with a dash are attributes
 * @param {...(Node|string|null)} children texts, elements, or null for none
 */
export function make(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  element.classList.add(...classes);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes('-') || key === 'role') {
      element.setAttribute(key, value);
    } else {
      element[key] = value;
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}
