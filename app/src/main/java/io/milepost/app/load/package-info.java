/** Brings sources into the warehouse, one load each, and tells the ledger every step. */
package io.milepost.app.load;
