/** Keeps the numbers of routes from one discovery to the next. */
package io.milepost.routes.matching;
