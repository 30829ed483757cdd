/** How Milepost bears many loads, and one more load on top of many trips. */
package io.milepost.bench.growth;
