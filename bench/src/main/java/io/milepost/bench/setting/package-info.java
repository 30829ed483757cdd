/**
 * Where a comparison takes place: the checkout measured, the directory used, the report written.
 */
package io.milepost.bench.setting;
