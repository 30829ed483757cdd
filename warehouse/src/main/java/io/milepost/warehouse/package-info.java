/** The engine seam: what every engine does, in bulk operations, and what the answers mean. */
package io.milepost.warehouse;
