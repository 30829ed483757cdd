/** The methods to find routes, by name. */
package io.milepost.routes.methods;
