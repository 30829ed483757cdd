/** Events as they happen, to any number of subscribers (Server-Sent Events). */
package io.milepost.app.api.stream;
