/** What goes wrong, as problem details (RFC 9457). */
package io.milepost.app.api.problem;
