/** Declarations of datasets with tables of their own, and of areas, read from YAML. */
package io.milepost.app.config.table;
