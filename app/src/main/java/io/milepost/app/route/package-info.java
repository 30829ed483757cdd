/** Finds routes and tells of them: what the warehouse stores, as users ask for it. */
package io.milepost.app.route;
