/** What the answers mean, whatever the engine: the arithmetic over its counts. */
package io.milepost.warehouse.report;
