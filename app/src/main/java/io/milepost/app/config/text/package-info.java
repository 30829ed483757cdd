/** What users write in configuration and on the command line: lengths, spans, sizes, shares. */
package io.milepost.app.config.text;
