/** What every engine must do: extend each contract with a short class that opens the engine. */
package io.milepost.warehouse.contract;
