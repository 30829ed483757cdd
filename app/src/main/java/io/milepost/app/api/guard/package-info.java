/** Who may ask what, and how often. */
package io.milepost.app.api.guard;
