/** Which requests belong together, across programs (W3C Trace Context). */
package io.milepost.app.trace;
