/**
 * The area index: a mart of trips in files of their own, mapped into memory, that answers how many
 * trips a week start or end in an area, exactly and without a scan of the table. Knows no engine.
 */
package io.milepost.warehouse.area;
