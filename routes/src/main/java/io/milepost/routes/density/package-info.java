/** Finds routes where trips are denser than chance would have them. */
package io.milepost.routes.density;
