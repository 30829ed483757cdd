/** The words of Milepost: plain records and sealed types, no behaviour beyond their own meaning. */
package io.milepost.model;
