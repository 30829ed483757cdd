/** Keeps what arrived as it arrived, so that tables can be made from it again. */
package io.milepost.app.landing;
