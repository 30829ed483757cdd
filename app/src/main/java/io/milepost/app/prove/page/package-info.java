/** The proof as a page of its own: HTML and SVG in one file that needs nothing else. */
package io.milepost.app.prove.page;
