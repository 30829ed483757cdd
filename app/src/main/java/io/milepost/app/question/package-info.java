/** Questions about weeks, areas and routes, as every door of the program asks them. */
package io.milepost.app.question;
